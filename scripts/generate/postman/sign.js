// Signs every request. The server signs its own spelling of the body, so spaces and line breaks in it do no harm.
const { HmacSHA256 } = require('crypto-js');

const written = pm.request.body?.raw ? pm.variables.replaceIn(pm.request.body.raw) : '';
const body = written.trim() ? JSON.stringify(JSON.parse(written)) : '{}';
const timestamp = String(Date.now());
const signature = HmacSHA256(timestamp + body, pm.variables.get('secretKey')).toString();

pm.request.headers.upsert({ key: 'apikey', value: pm.variables.get('apiKey') });
pm.request.headers.upsert({ key: 'timestamp', value: timestamp });
pm.request.headers.upsert({ key: 'signature', value: signature });
