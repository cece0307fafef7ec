// Prints what the reader has open. Follows page.js in the same script.

/** The chapter or operation at the address: `/section/tasks` of `#/section/tasks/failed-tasks`. */
function openPart() {
  const [, address = '/'] = decodeURIComponent(location.hash).split('#');
  return address.startsWith('/section/') ? address.split('/').slice(0, 3).join('/') : address;
}

addEventListener('beforeprint', () => {
  const open = openPart();
  const isPrinted = ({ dataset: { sectionId } }) => sectionId === open || sectionId.startsWith(`${open}/`);
  for (const part of document.querySelectorAll('.api-content [data-section-id]')) {
    const isAround = [...part.querySelectorAll('[data-section-id]')].some(isPrinted);
    part.classList.toggle('not-printed', !isPrinted(part) && !isAround);
  }
});
addEventListener('afterprint', () => {
  for (const part of document.querySelectorAll('.not-printed')) part.classList.remove('not-printed');
});
