/**
 * Gives the components of a page the shadow roots that its markup declares, as a
 * browser does while it loads a page, and no browser or test environment does for `innerHTML`.
 */
export function openShadowRoots(root: ParentNode): void {
  for (const template of root.querySelectorAll<HTMLTemplateElement>('template[shadowrootmode="open"]')) {
    const shadow = template.parentElement?.attachShadow({ mode: 'open' });
    shadow?.append(template.content);
    template.remove();
    if (shadow) openShadowRoots(shadow);
  }
}
