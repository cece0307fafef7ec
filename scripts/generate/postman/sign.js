// Signs every request. The server signs its own spelling of the body, so spaces and line breaks in it do no harm.
const { HmacSHA256 } = require('crypto-js');

// Bruno translates this call to a search in all scopes of variables. What it makes of `get` finds no variable of a collection.
const inserted = (text) => pm.variables.replaceIn(text);

// In Postman, the body is an object around the text. In Bruno, it is the text, or what was parsed from it.
const sent = pm.request.body?.raw ?? pm.request.body ?? '';
const written = inserted(typeof sent === 'string' ? sent : JSON.stringify(sent));
const body = written.trim() ? JSON.stringify(JSON.parse(written)) : '{}';
const timestamp = String(Date.now());
const signature = HmacSHA256(timestamp + body, inserted('{{secretKey}}')).toString();

pm.request.headers.upsert({ key: 'apikey', value: inserted('{{apiKey}}') });
pm.request.headers.upsert({ key: 'timestamp', value: timestamp });
pm.request.headers.upsert({ key: 'signature', value: signature });
