// Keeps the session of a login for the requests that name it, such as {{ALICE_SESSION_JWT}}.
let answer = {};
try {
  answer = pm.response.json();
} catch {
  // Some responses are plain text.
}
if (answer?.plyrId && answer.sessionJwt) {
  const name = `${answer.plyrId.toUpperCase().replace(/-/g, '_')}_SESSION_JWT`;
  pm.collectionVariables.set(name, answer.sessionJwt);
}
