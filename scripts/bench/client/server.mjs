/** Responds to every request like the API, without looking at it. Tells its port, and ends with its parent. */
import { createServer } from 'node:http';

const answer = JSON.stringify({ message: 'Logged out successfully' });
const server = createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
  request.resume();
  request.on('end', () => {
    response.writeHead(200, {
      'content-type': 'application/json; charset=utf-8',
      'content-length': answer.length,
    });
    response.end(answer);
  });
});
server.listen(0, '127.0.0.1', () => process.send(server.address().port));
process.on('disconnect', () => process.exit());
