// Writes realm.json: the bureau's roles, the claims that its services read, and users to try them out.
import { writeFileSync } from 'node:fs';

const ROLES = {
  ENTERPRISE: '企业',
  HOSPITAL: '医疗机构',
  CARRIER: '运输单位',
  OPERATOR: '处置单位',
  COUNTY_OFFICER: '县分局工作人员',
  CITY_OFFICER: '市局工作人员',
  PROVINCE: '省级平台',
  PUBLIC: '公众',
};
const ORGANISATIONS = {
  ENTERPRISE: '91430422MY000040X8',
  HOSPITAL: '12430422MY0000055H',
  CARRIER: '91430422MY00001275',
  OPERATOR: '91430422MY0000012Y',
};

const claim = (name, protocolMapper, config) => ({
  name,
  protocol: 'openid-connect',
  protocolMapper,
  config: { 'claim.name': name, 'jsonType.label': 'String', 'access.token.claim': 'true', 'id.token.claim': 'true', ...config },
});
const attribute = (name, rules = {}) => ({
  name,
  permissions: { view: ['admin', 'user'], edit: ['admin'] },
  ...rules,
});
const user = (role) => ({
  username: role.toLowerCase().replace('_', '-'),
  enabled: true,
  emailVerified: true,
  email: `${role.toLowerCase().replace('_', '-')}@example.org`,
  firstName: ROLES[role],
  lastName: '示例',
  credentials: [{ type: 'password', value: '${ECOBUREAU_DEMO_PASSWORD}', temporary: false }],
  realmRoles: [role],
  attributes: ORGANISATIONS[role] ? { organisation: [ORGANISATIONS[role]] } : {},
});
const scopes = ['basic', 'profile', 'ecobureau'];
const client = (clientId, description, rules) => ({
  clientId,
  description,
  enabled: true,
  protocol: 'openid-connect',
  standardFlowEnabled: false,
  directAccessGrantsEnabled: false,
  fullScopeAllowed: true,
  defaultClientScopes: scopes,
  optionalClientScopes: [],
  ...rules,
});

const realm = {
  realm: 'ecobureau',
  displayName: '生态环境分局',
  enabled: true,
  sslRequired: 'external',
  bruteForceProtected: true,
  accessTokenLifespan: 300,
  ssoSessionIdleTimeout: 28800,
  internationalizationEnabled: true,
  supportedLocales: ['zh-CN', 'en'],
  defaultLocale: 'zh-CN',
  roles: { realm: Object.entries(ROLES).map(([name, description]) => ({ name, description })) },
  clientScopes: [
    {
      name: 'basic',
      protocol: 'openid-connect',
      attributes: { 'include.in.token.scope': 'false' },
      protocolMappers: [
        { name: 'sub', protocol: 'openid-connect', protocolMapper: 'oidc-sub-mapper', config: { 'access.token.claim': 'true' } },
      ],
    },
    {
      name: 'profile',
      protocol: 'openid-connect',
      attributes: { 'include.in.token.scope': 'true' },
      protocolMappers: [
        claim('name', 'oidc-full-name-mapper', { 'userinfo.token.claim': 'true' }),
        claim('preferred_username', 'oidc-usermodel-attribute-mapper', { 'user.attribute': 'username' }),
      ],
    },
    {
      name: 'ecobureau',
      description: 'The claims that the services read: roles, and the credit code of the organisation',
      protocol: 'openid-connect',
      attributes: { 'include.in.token.scope': 'false' },
      protocolMappers: [
        claim('roles', 'oidc-usermodel-realm-role-mapper', { multivalued: 'true' }),
        claim('organisation', 'oidc-usermodel-attribute-mapper', { 'user.attribute': 'organisation' }),
      ],
    },
  ],
  clients: [
    client('ecobureau-front', 'Front ends: authorisation code with PKCE', {
      publicClient: true,
      standardFlowEnabled: true,
      redirectUris: ['http://localhost:8080/*'],
      webOrigins: ['+'],
      attributes: { 'pkce.code.challenge.method': 'S256' },
    }),
    client('ecobureau-demo', 'Trying out from a shell: user and password for a token. Delete it where the system is in use', {
      publicClient: true,
      directAccessGrantsEnabled: true,
    }),
    client('ecobureau-dataset', 'Loads the records of 2020', {
      secret: '${ECOBUREAU_DATASET_SECRET}',
      serviceAccountsEnabled: true,
    }),
  ],
  users: [
    ...Object.keys(ROLES).map(user),
    {
      username: 'service-account-ecobureau-dataset',
      enabled: true,
      serviceAccountClientId: 'ecobureau-dataset',
      realmRoles: ['COUNTY_OFFICER', 'CITY_OFFICER', 'PROVINCE'],
    },
  ],
  components: {
    'org.keycloak.userprofile.UserProfileProvider': [
      {
        providerId: 'declarative-user-profile',
        config: {
          'kc.user.profile.config': [
            JSON.stringify({
              attributes: [
                attribute('username', { validations: { length: { min: 3, max: 255 } } }),
                attribute('email', { validations: { email: {} } }),
                attribute('firstName'),
                attribute('lastName'),
                attribute('organisation', {
                  displayName: '统一社会信用代码',
                  validations: { pattern: { pattern: '^[0-9A-HJ-NPQRTUWXY]{18}$', 'error-message': '统一社会信用代码' } },
                }),
              ],
            }),
          ],
        },
      },
    ],
  },
};
writeFileSync(new URL('realm.json', import.meta.url), `${JSON.stringify(realm, null, 2)}\n`);
