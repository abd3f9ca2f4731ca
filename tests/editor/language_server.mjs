// SPDX-License-Identifier: MIT
//
// The YAML language server, driven as an editor drives it: messages of the Language Server Protocol
// over its standard input and output.
import { spawn } from "node:child_process";

export class LanguageServer {
  #child;
  #buffer = Buffer.alloc(0);
  #next = 1;
  #answers = new Map();
  #findings = new Map();
  #settings;

  constructor(command, settings) {
    this.#settings = settings;
    this.#child = spawn(process.execPath, [command, "--stdio"], {
      stdio: ["pipe", "pipe", "inherit"],
    });
    this.#child.stdout.on("data", (bytes) => this.#receive(bytes));
  }

  async start(folder) {
    const capabilities = {
      textDocument: {
        hover: { contentFormat: ["markdown"] },
        completion: { completionItem: { documentationFormat: ["markdown"] } },
        publishDiagnostics: {},
      },
      workspace: { configuration: true },
    };
    const parameters = { processId: process.pid, rootUri: folder, capabilities };
    await this.request("initialize", parameters);
    this.notify("initialized", {});
    this.notify("workspace/didChangeConfiguration", { settings: this.#settings });
  }

  /// Opens a text and waits for what the server finds in it.
  open(uri, text) {
    const found = new Promise((resolve) => this.#findings.set(uri, resolve));
    const textDocument = { uri, languageId: "yaml", version: 1, text };
    this.notify("textDocument/didOpen", { textDocument });
    return found;
  }

  hover(uri, position) {
    return this.request("textDocument/hover", { textDocument: { uri }, position });
  }

  async complete(uri, position) {
    const parameters = { textDocument: { uri }, position };
    const answer = await this.request("textDocument/completion", parameters);
    return answer.items ?? answer;
  }

  async stop() {
    const ended = new Promise((resolve) => this.#child.on("exit", resolve));
    await this.request("shutdown", null);
    this.notify("exit", null);
    this.#child.stdin.end();
    await ended;
  }

  request(method, params) {
    const id = this.#next++;
    this.#send({ id, method, params });
    return new Promise((resolve, reject) => this.#answers.set(id, { resolve, reject }));
  }

  notify(method, params) {
    this.#send({ method, params });
  }

  #send(message) {
    const body = JSON.stringify({ jsonrpc: "2.0", ...message });
    this.#child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  #receive(bytes) {
    this.#buffer = Buffer.concat([this.#buffer, bytes]);
    for (;;) {
      const head = this.#buffer.indexOf("\r\n\r\n");
      if (head < 0) return;
      const length = Number(/Content-Length: (\d+)/i.exec(this.#buffer.toString("latin1", 0, head))[1]);
      if (this.#buffer.length < head + 4 + length) return;
      const body = this.#buffer.toString("utf8", head + 4, head + 4 + length);
      this.#buffer = this.#buffer.subarray(head + 4 + length);
      this.#handle(JSON.parse(body));
    }
  }

  #handle(message) {
    if (message.method === "textDocument/publishDiagnostics") {
      this.#findings.get(message.params.uri)?.(message.params.diagnostics);
    } else if (message.method === "workspace/configuration") {
      // Sections are asked for by their names: "yaml", "editor", …
      const result = message.params.items.map((item) => this.#settings[item.section] ?? null);
      this.#send({ id: message.id, result });
    } else if (message.method && message.id !== undefined) {
      this.#send({ id: message.id, result: null });
    } else if (this.#answers.has(message.id)) {
      const { resolve, reject } = this.#answers.get(message.id);
      this.#answers.delete(message.id);
      if (message.error) reject(new Error(message.error.message));
      else resolve(message.result);
    }
  }
}
