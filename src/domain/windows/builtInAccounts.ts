/**
 * What Windows calls its own authorities, by language; none of them is a domain. Many languages keep `BUILTIN` and
 * `NT AUTHORITY`; a translation that is not certain is left out, because it might be somebody's domain.
 */
export const BUILT_IN_DOMAINS: readonly string[] = [
  'BUILTIN',
  'NT AUTHORITY',
  'NT SERVICE',
  // German
  'VORDEFINIERT',
  'NT-AUTORITÄT',
  // Dutch
  'INGEBOUWD',
  // French; without capitals the accent is written as well
  'AUTORITE NT',
  'AUTORITÉ NT',
  // Portuguese
  'AUTORIDADE NT',
  // Swedish
  'NT INSTANS',
  // Polish
  'ZARZĄDZANIE NT',
]

/**
 * Groups in which everybody of the domain is, as Windows calls them in its languages. Not complete: a name that is
 * missing gets no warning, and one that is wrong would warn of somebody's own group.
 */
export const EVERYBODY: readonly string[] = [
  // Everyone, S-1-1-0
  'Everyone',
  'Iedereen',
  'Jeder',
  'Tout le monde',
  'Todos',
  'Alla',
  'Alle',
  'Kaikki',
  'Wszyscy',
  'Mindenki',
  'Все',
  'Herkes',
  // Authenticated Users, S-1-5-11
  'Authenticated Users',
  'Geverifieerde gebruikers',
  'Authentifizierte Benutzer',
  'Utilisateurs authentifiés',
  'Usuarios autentificados',
  'Usuários autenticados',
  'Autentiserade användare',
  'Użytkownicy uwierzytelnieni',
  'Прошедшие проверку',
  // Domain Users, the domain's group 513
  'Domain Users',
  'Domeingebruikers',
  'Domänen-Benutzer',
  'Utilisateurs du domaine',
  'Utilisa. du domaine',
  'Usuarios del dominio',
  'Usuários do domínio',
  'Domänanvändare',
  'Użytkownicy domeny',
  'Tartományfelhasználók',
  'Пользователи домена',
]
