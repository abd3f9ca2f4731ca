// Usage: node unpack.cjs FROM TO   Writes the files that the transcripts below FROM give into TO,
// a folder for each transcript.
const fs = require('fs');
const path = require('path');

const [from, to] = process.argv.slice(2);
const below = (folder) =>
  fs.readdirSync(folder, {withFileTypes: true})
    .flatMap((entry) => {
      const name = path.join(folder, entry.name);
      return entry.isDirectory() ? below(name) : name.endsWith('.test') ? [name] : [];
    })
    .sort();

for (const test of below(from)) {
  const files = new Map();
  let name = null;
  for (const line of fs.readFileSync(test, 'utf8').split('\n')) {
    if (line.startsWith('>>> ')) {
      name = line.startsWith('>>> file ') ? line.slice('>>> file '.length) : null;
      if (name) files.set(name, '');
    } else if (name) {
      files.set(name, files.get(name) + line + '\n');
    }
  }
  for (const [file, text] of files) {
    const target = path.join(to, path.basename(test, '.test'), file);
    fs.mkdirSync(path.dirname(target), {recursive: true});
    fs.writeFileSync(target, text);
  }
}
