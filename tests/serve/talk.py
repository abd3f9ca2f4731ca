# SPDX-License-Identifier: MIT
#
# Starts the program's preview and talks HTTP to it: `talk.py FASTI ROOT`. Says OK in the end, or what
# was wrong.
import contextlib
import http.client
import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import unittest
import urllib.parse

FASTI, ROOT = sys.argv[1:3]
PATIENCE = 60  # seconds: a slow machine is no fault

GOOD = """fasti: 1
title: A rule
include: [more.yaml]
actors: {us: {title: US government, zone: America/New_York}}
instruments: {rule: {title: The rule, by: us}}
events:
  - {id: start, date: 2025-04-09, title: The rule starts, by: us, imposes: rule}
"""
MORE = "events:\n  - {id: more, date: 2025-05-01, title: More}\n"


class Preview:
    """The program, serving a file on a free port."""

    def __init__(self, *arguments):
        self.process = subprocess.Popen([FASTI, "serve", *arguments], stdout=subprocess.PIPE,
                                        stderr=subprocess.PIPE, text=True, cwd=ROOT)
        self.said = self.process.stdout.readline()
        found = re.match(r"http://127\.0\.0\.1:(\d+)/ ", self.said)
        self.port = int(found[1]) if found else None

    def end(self, how=signal.SIGINT):
        self.process.send_signal(how)
        status = self.process.wait(PATIENCE)
        with self.process.stdout as out, self.process.stderr as err:
            return status, out.read(), err.read()

    def ask(self, path="/", method="GET", headers=None):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        connection.request(method, path, headers=headers or {})
        reply = connection.getresponse()
        reply.text = reply.read().decode()
        connection.close()
        return reply

    def json(self, path):
        return json.loads(self.ask(path).text)

    def connect(self, bytes_=b""):
        client = socket.create_connection(("127.0.0.1", self.port), timeout=PATIENCE)
        client.sendall(bytes_)
        return client

    def raw(self, bytes_):
        """All that comes back for such bytes; the server may hang up early."""
        out = b""
        with self.connect() as client, contextlib.suppress(ConnectionError):
            client.sendall(bytes_)
            while part := client.recv(65536):
                out += part
        return out.decode(errors="replace")


class Events:
    """A reader of the preview's events."""

    def __init__(self, preview):
        self.connection = http.client.HTTPConnection("127.0.0.1", preview.port, timeout=PATIENCE)
        self.connection.request("GET", "/events")
        self.reply = self.connection.getresponse()

    def next(self):
        """The next revision."""
        while line := self.reply.readline():
            if line.startswith(b"data: "):
                return int(line[6:])
        raise AssertionError("the events have ended")

    def close(self):
        self.connection.close()


class WithPreview(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.mkdtemp(prefix="fasti-serve-")
        self.file = os.path.join(self.folder, "a.yaml")
        self.write("a.yaml", GOOD)
        self.write("more.yaml", MORE)
        self.preview = Preview(self.file, "--port", "0")

    def tearDown(self):
        if self.preview.process.poll() is None:
            self.preview.end(signal.SIGKILL)
        shutil.rmtree(self.folder)

    def write(self, name, text):
        with open(os.path.join(self.folder, name), "w", encoding="utf-8") as file:
            file.write(text)

    def until(self, events, holds):
        """Follows the events to a state for which something holds."""
        while True:
            state = self.preview.json("/state")
            if holds(state):
                return state
            events.next()


class Answers(WithPreview):
    def test_page_and_data(self):
        first, second = self.preview.ask(), self.preview.ask("/?view=graph&theme=dark")
        self.assertEqual(first.status, 200)
        nonces = [re.search(r"script-src 'nonce-(\w+)'", each.getheader("Content-Security-Policy"))[1]
                  for each in (first, second)]
        self.assertNotEqual(*nonces)
        self.assertIn(f'nonce="{nonces[0]}"', first.text)
        for path in ("/", "/state", "/main.js", "/nowhere"):
            reply = self.preview.ask(path, headers={"Origin": "http://evil.example"})
            self.assertEqual(reply.getheader("X-Content-Type-Options"), "nosniff")
            self.assertEqual(reply.getheader("Referrer-Policy"), "no-referrer")
            self.assertEqual(reply.getheader("Cache-Control"), "no-store")
            self.assertEqual(reply.getheader("Cross-Origin-Resource-Policy"), "same-origin")
            self.assertIsNone(reply.getheader("Access-Control-Allow-Origin"))
        self.assertEqual(self.preview.json("/state")["title"], "A rule")
        for view in ("timeline", "vertical", "graph", "status"):
            self.assertIn("<svg", self.preview.json(f"/picture?view={view}")["svg"])
        stood = self.preview.json("/as-of?day=2025-04-10")["instruments"]
        self.assertEqual([each["state"] for each in stood], ["in force"])
        self.assertIn("9 April 2025", self.preview.json("/why?event=start")["text"])

    def test_head_has_no_body(self):
        for path in ("/", "/state", "/events"):
            reply = self.preview.raw(f"HEAD {path} HTTP/1.1\r\nHost: 127.0.0.1:{self.preview.port}\r\n\r\n"
                                     .encode())
            self.assertTrue(reply.startswith("HTTP/1.1 200 "), reply)
            self.assertTrue(reply.endswith("\r\n\r\n"), reply)

    def test_only_reading(self):
        for method in ("POST", "PUT", "DELETE", "OPTIONS", "PATCH"):
            reply = self.preview.ask("/state", method)
            self.assertEqual((reply.status, reply.getheader("Allow")), (405, "GET, HEAD"), method)
        size = 200_000
        reply = self.preview.raw(f"POST / HTTP/1.1\r\nHost: 127.0.0.1:{self.preview.port}\r\n"
                                 f"Content-Length: {size}\r\n\r\n".encode() + b"x" * size)
        self.assertNotIn("200 OK", reply)
        self.assertTrue(self.preview.raw(b"BREW / HTTP/1.1\r\n\r\n").startswith("HTTP/1.1 4"))

    def test_foreign_hosts_and_sites(self):
        port = self.preview.port
        for host, status in ((f"127.0.0.1:{port}", 200), (f"localhost:{port}", 200), (f"[::1]:{port}", 200),
                             (f"evil.example:{port}", 403), ("127.0.0.1", 403), (f"127.0.0.1:{port + 1}", 403)):
            self.assertEqual(self.preview.ask(headers={"Host": host}).status, status, host)
        self.assertIn(" 403 ", self.preview.raw(b"GET / HTTP/1.1\r\n\r\n").split("\r\n")[0])
        two = f"GET / HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nHost: evil.example\r\n\r\n"
        self.assertIn(" 403 ", self.preview.raw(two.encode()).split("\r\n")[0])
        for site in ("cross-site", "same-site"):
            self.assertEqual(self.preview.ask("/state", headers={"Sec-Fetch-Site": site}).status, 403)

    def test_no_path_leads_to_a_file(self):
        name = urllib.parse.quote(self.file)
        for path in ("/a.yaml", "/../a.yaml", "/..%2fa.yaml", "/%2e%2e/%2e%2e/etc/passwd", "//etc/passwd",
                     name, "/main.js/../../a.yaml", "/main.js%00.css", "/\\..\\a.yaml", "/.git/config"):
            reply = self.preview.ask(path)
            self.assertEqual(reply.status, 404, path)
            self.assertNotIn("fasti: 1", reply.text)

    def test_hostile_parameters(self):
        self.assertEqual(self.preview.ask("/why?event=%3Cscript%3E").status, 404)
        self.assertEqual(self.preview.ask("/as-of?day=%3Cscript%3E").status, 400)
        for path in ("/state?lang=%ff%fe", "/picture?view=../../x&theme=%00&lang=" + "x" * 2000):
            self.assertEqual(self.preview.ask(path).status, 200, path)

    def test_oversized_requests(self):
        port = self.preview.port
        head = f"GET /state HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n"
        for request in (f"GET /{'x' * 20_000} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n",
                        head + f"X-Long: {'x' * 20_000}\r\n\r\n",
                        head + "X-Many: x\r\n" * 20_000 + "\r\n",
                        "x" * 1_000_000, "\r\n" * 100_000, "\0" * 50_000):
            self.assertFalse(self.preview.raw(request.encode()).startswith("HTTP/1.1 200"))
        self.assertEqual(self.preview.ask().status, 200)

    def test_ranges_are_not_multiplied(self):
        whole = self.preview.ask("/main.js").text
        for ranges in ("bytes=0-5", "bytes=" + ",".join(["0-"] * 2500), "bytes=" + "0" * 8000 + "-"):
            reply = self.preview.ask("/main.js", headers={"Range": ranges})
            self.assertIn(reply.status, (200, 206, 400, 416))
            self.assertLessEqual(len(reply.text), len(whole))
        self.assertEqual(self.preview.ask().status, 200)

    def test_slow_and_many_clients(self):
        slow = [self.preview.connect(b"GET / HT") for _ in range(30)]
        self.assertEqual(self.preview.ask().status, 200)
        readers = []
        while (reader := Events(self.preview)).reply.status == 200:
            readers.append(reader)
            self.assertLess(len(readers), 100)
        self.assertEqual(reader.reply.status, 503)
        for each in [reader, *readers]:
            each.close()
        # In time each of them is hung up on.
        for client in slow:
            with client, contextlib.suppress(ConnectionError):
                while client.recv(4096):
                    pass
        self.assertEqual(self.preview.ask().status, 200)

    def test_reader_that_takes_nothing(self):
        stuck = self.preview.connect(f"GET /picture HTTP/1.1\r\nHost: 127.0.0.1:{self.preview.port}\r\n\r\n"
                                     .encode())
        self.assertEqual(self.preview.ask("/picture").status, 200)
        self.assertEqual(self.preview.end()[0], 0)
        stuck.close()


class Follows(WithPreview):
    def titles(self, title):
        return lambda state: state["title"] == title

    def test_saves_of_all_kinds(self):
        events = Events(self.preview)
        self.assertEqual(events.next(), self.preview.json("/state")["revision"])
        self.write("a.yaml", GOOD.replace("A rule", "Written"))
        self.until(events, self.titles("Written"))
        self.write("a.yaml.tmp", GOOD.replace("A rule", "Renamed"))
        os.rename(self.file + ".tmp", self.file)
        self.until(events, self.titles("Renamed"))
        os.rename(self.file, self.file + "~")
        self.write("a.yaml", GOOD.replace("A rule", "Moved away first"))
        self.until(events, self.titles("Moved away first"))
        events.close()

    def test_file_that_goes_and_comes_back(self):
        events = Events(self.preview)
        os.remove(self.file)
        state = self.until(events, lambda state: state["failure"])
        self.assertEqual((state["stale"], state["title"]), (True, "A rule"))
        self.assertIn("<svg", self.preview.json("/picture")["svg"])
        self.write("a.yaml", "fasti: 1\nevents: [\n")
        state = self.until(events, lambda state: state["findings"])
        self.assertEqual((state["stale"], state["findings"]["errors"]), (True, 1))
        self.write("a.yaml", GOOD)
        self.assertFalse(self.until(events, lambda state: not state["failure"])["stale"])
        events.close()

    def test_included_files(self):
        events = Events(self.preview)
        errors = lambda state: state["findings"] and state["findings"]["errors"]
        self.write("more.yaml", MORE.replace("date", "dat"))
        self.until(events, errors)
        self.write("more.yaml", MORE)
        self.until(events, lambda state: not errors(state))
        os.remove(os.path.join(self.folder, "more.yaml"))
        self.until(events, errors)
        self.write("a.yaml", GOOD.replace("more.yaml", "parts/more.yaml"))
        os.mkdir(os.path.join(self.folder, "parts"))
        self.write("parts/more.yaml", MORE)
        self.until(events, lambda state: not errors(state))
        events.close()

    def test_save_that_changes_nothing(self):
        events = Events(self.preview)
        first = events.next()
        self.write("a.yaml", GOOD)
        self.write("a.yaml", GOOD + "# more\n")
        self.assertEqual(self.until(events, lambda state: state["revision"] > first)["revision"], first + 1)
        events.close()


class Ends(WithPreview):
    def test_signals(self):
        events = Events(self.preview)
        events.next()
        status, out, err = self.preview.end(signal.SIGINT)
        self.assertEqual((status, err), (0, ""))
        self.assertIn("2 events", out)
        events.close()
        other = Preview(self.file, "--port", "0", "--quiet")
        self.assertEqual(other.end(signal.SIGTERM), (0, "", ""))

    def test_port_in_use(self):
        other = Preview(self.file, "--port", str(self.preview.port))
        status, _, err = (other.process.wait(PATIENCE), *other.process.communicate())
        self.assertEqual(status, 2)
        self.assertEqual(err, f"fasti: port {self.preview.port} is in use; name another, or leave --port "
                              "out for a free one\n")

    def test_two_without_a_port(self):
        both = [Preview(self.file), Preview(self.file)]
        self.assertNotEqual(both[0].port, both[1].port)
        self.assertEqual([each.end()[0] for each in both], [0, 0])


class Manual(unittest.TestCase):
    def test_every_command_of_the_page_serves(self):
        with open(os.path.join(ROOT, "docs/serve.md"), encoding="utf-8") as page:
            text = page.read()
        commands = re.findall(r"^fasti serve (.*)$", text, re.M)
        self.assertGreaterEqual(len(commands), 3)
        shown = re.search(r"```text\n(.*?)```", text, re.S)[1]
        for command in commands:
            arguments = [each.strip("'") for each in command.split() if each != "--open"]
            preview = Preview(*arguments)
            self.assertIsNotNone(preview.port, command)
            self.assertEqual(preview.ask().status, 200)
            status, said, _ = preview.end()
            self.assertEqual(status, 0)
            if command == commands[0]:
                self.assertEqual(re.sub(r":\d+/", ":3278/", preview.said) + said, shown)


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0]], exit=False)
