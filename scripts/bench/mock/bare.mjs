/** The limit: node:http alone, which reads the body and sends one constant response. */
import { createServer } from 'node:http';

const [text, port] = process.argv.slice(2);
createServer((request, response) => {
  request.resume();
  request.on('end', () => {
    response.writeHead(200, {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(text),
    });
    response.end(text);
  });
}).listen(Number(port), '127.0.0.1');
