// The architecture as import rules. A domain may call those before it in the list.
const domains = Object.keys(require('./src/server/domain-order.json'))

const domain = (name) => `^src/server/domains/${name}/`
const isTest = '\\.test\\.tsx?$'
const part = (name) => `^src/server/domains/[^/]+/${name}(\\.ts$|/)`

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'foundation-knows-no-domain',
      severity: 'error',
      from: { path: '^src/server/foundation/', pathNot: isTest },
      to: { path: '^src/server/(domains|pages)/' },
    },
    ...domains.slice(0, -1).map((name, index) => ({
      name: `${name}-calls-earlier-domains-only`,
      severity: 'error',
      from: { path: domain(name) },
      to: { path: domains.slice(index + 1).map(domain) },
    })),
    {
      name: 'other-domains-through-contract-actions-rules',
      comment: 'Queries and tables of a domain are its own business.',
      severity: 'error',
      from: { path: '^src/server/domains/([^/]+)/', pathNot: isTest },
      to: {
        path: '^src/server/domains/[^/]+/',
        pathNot: ['^src/server/domains/$1/', part('contract'), part('actions'), part('rules')],
      },
    },
    {
      name: 'rules-are-pure',
      severity: 'error',
      from: { path: part('rules'), pathNot: isTest },
      to: {
        path: [
          '^src/server/foundation/(db|http|jobs|log)',
          part('queries'),
          part('actions'),
          part('tables'),
          '^(node:)?(fs|net|http|https|child_process|dns|tls)(/|$)',
        ],
      },
    },
    {
      name: 'queries-know-the-database-only',
      severity: 'error',
      from: { path: part('queries'), pathNot: isTest },
      to: {
        path: [part('actions'), part('routes'), part('jobs'), '^src/server/foundation/(http|jobs)'],
      },
    },
    {
      name: 'routes-and-contracts-hold-no-sql',
      severity: 'error',
      from: { path: [part('routes'), part('contract')], pathNot: isTest },
      to: {
        path: ['node_modules/drizzle-orm', 'node_modules/pg/', part('queries'), part('tables')],
      },
    },
    {
      name: 'web-sees-types-of-contracts-only',
      comment: 'The table of permissions is plain data that the workspace shows as it is.',
      severity: 'error',
      from: { path: '^src/web/' },
      to: {
        path: '^src/server/',
        pathNot: '^src/server/permissions\\.ts$',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'server-never-imports-web',
      severity: 'error',
      from: { path: '^src/server/' },
      to: { path: '^src/web/' },
    },
    {
      name: 'ui-knows-no-router-and-no-data',
      severity: 'error',
      from: { path: '^src/web/foundation/(ui|charts)/' },
      to: { path: ['node_modules/@tanstack', '^src/web/(domains|foundation/(api|query|layout))'] },
    },
    {
      name: 'react-aria-in-the-kit-only',
      severity: 'error',
      from: { path: '^src/web/', pathNot: '^src/web/foundation/(ui|layout)/' },
      to: { path: 'node_modules/react-aria' },
    },
    {
      name: 'one-user-per-sdk',
      severity: 'error',
      from: {
        path: '^src/server/',
        pathNot: [
          '^src/server/foundation/(db|jobs)/',
          '^src/server/domains/email/transport',
          isTest,
        ],
      },
      to: {
        path: [
          'node_modules/pg/',
          'node_modules/pg-boss/',
          'node_modules/nodemailer/',
          'node_modules/resend/',
        ],
      },
    },
    {
      name: 'declared-packages-only',
      severity: 'error',
      from: { path: '^src/server/', pathNot: [isTest, '^src/server/workspace-build\\.ts$'] },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    parser: 'swc',
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
    },
  },
}
