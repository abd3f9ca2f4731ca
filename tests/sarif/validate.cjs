// Usage: node validate.cjs SCHEMA LOG…   Fails unless every log keeps to the schema and one of them
// has results.
const fs = require('fs');
const path = require('path');
const {createRequire} = require('module');
const here = createRequire(path.join(process.cwd(), 'index.js'));
const Ajv = here('ajv-draft-04').default;
const formats = here('ajv-formats').default;

const read = (name) => JSON.parse(fs.readFileSync(name, 'utf8'));
const [schema, ...logs] = process.argv.slice(2);
const ajv = new Ajv({strict: false, allErrors: true, unicodeRegExp: false});
formats(ajv);
const validate = ajv.compile(read(schema));
let results = 0;
for (const name of logs) {
  const log = read(name);
  if (!validate(log)) {
    console.error(name, validate.errors.slice(0, 5));
    process.exit(1);
  }
  results += log.runs[0].results.length;
}
if (results === 0) {
  console.error('no log has a result');
  process.exit(1);
}
console.log(`${logs.length} SARIF logs with ${results} results keep to the schema`);
