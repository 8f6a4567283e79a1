// Sections without a life of their own, and the sign-in form.
import { h, uid } from '../dom.mjs';
import { navigate, withQuery } from '../router.mjs';
import { t } from '../settings.mjs';

export function showPlain({ root, route }) {
  root.replaceChildren(
    h('div.pg-h', null, h('h1.pg-t', null, t(`menu.${route.section}`))),
    h(
      'div.blank',
      null,
      h('div.blank-l'),
      h('div.blank-l'),
      h('div.blank-l'),
      h('p.blank-t', null, t('plain.text')),
    ),
  );
}

/** The sign-in form under whatever address was asked for; signing in goes on to that page. */
export function showLogin() {
  const enter = (event) => {
    event.preventDefault();
    navigate(location.pathname === '/login' ? '/feed' : withQuery({ expired: null, page: null }));
  };
  document.body.replaceChildren(
    h(
      'form.login',
      { id: uid('login'), onsubmit: enter },
      h('h1.login-t', null, t('login.title')),
      h('p.login-x', null, t('login.expired')),
      h('label.login-l', null, t('login.user'), h('input', { type: 'text', autocomplete: 'username' })),
      h(
        'label.login-l',
        null,
        t('login.password'),
        h('input', { type: 'password', autocomplete: 'current-password' }),
      ),
      h('button.btn.btn-go', { type: 'submit' }, t('login.enter')),
    ),
  );
}
