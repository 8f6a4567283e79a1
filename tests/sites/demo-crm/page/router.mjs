// Paths of the history API. Like most CRMs, it changes the address without telling anybody.
const SECTIONS = [
  'feed',
  'tasks',
  'chat',
  'disk',
  'calendar',
  'mail',
  'leads',
  'deals',
  'contacts',
  'companies',
  'reports',
  'settings',
];
const ENTITIES = { leads: 'lead', deals: 'deal', contacts: 'contact', companies: 'company' };

let show = () => {};

/** What the address asks for: a view's name, its section, entity, id and query. */
export function currentRoute() {
  const query = new URLSearchParams(location.search);
  const [section = '', second, third] = location.pathname.split('/').filter(Boolean);
  if (section === 'login' || query.has('expired') || query.get('page') === 'login')
    return { view: 'login', section, query };
  const entity = ENTITIES[section];
  if (section === 'deals' && second === 'board')
    return { view: 'board', section, pipeline: third ?? 'sales', query };
  if (entity && second) return { view: 'card', section, entity, id: Number(second), query };
  if (entity) return { view: 'list', section, entity, query };
  if (section === 'feed' || !SECTIONS.includes(section)) return { view: 'feed', section: 'feed', query };
  return { view: 'plain', section, query };
}

/** Goes to a path of this site. */
export function navigate(href) {
  history.pushState(null, '', href);
  show(currentRoute());
}

/** The present path with some query values changed; null takes one away. */
export function withQuery(changes) {
  const query = new URLSearchParams(location.search);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) query.delete(name);
    else query.set(name, value);
  }
  return `${location.pathname}${query.size > 0 ? `?${query}` : ''}`;
}

function followLink(event) {
  const link = event.target instanceof Element ? event.target.closest('a[href^="/"]') : null;
  if (
    !link ||
    event.defaultPrevented ||
    event.button !== 0 ||
    event.ctrlKey ||
    event.metaKey ||
    event.shiftKey
  )
    return;
  event.preventDefault();
  navigate(link.getAttribute('href'));
}

/** Starts listening; the root of the site opens the feed. */
export function startRouter(render) {
  show = render;
  if (location.pathname === '/') history.replaceState(null, '', `/feed${location.search}`);
  document.addEventListener('click', followLink);
  window.addEventListener('popstate', () => show(currentRoute()));
  show(currentRoute());
}

export { ENTITIES, SECTIONS };
