// Shapes of vendors' keys: how they begin and how long they are. Sources: the vendors' documentation and
// the public patterns of secret scanners, as of 2025. All repeats are bounded.

/** `start`: literal beginning, matched at a token; `shape`: sticky, the whole key. */
type SecretShape = {
  readonly vendor: string
  readonly start: string
  readonly shape: RegExp
}

const SHAPES: [vendor: string, starts: string, rest: string][] = [
  ['openai', 'sk-', '(?:proj-|svcacct-|admin-|None-)?[A-Za-z0-9_-]{20,200}'],
  ['anthropic', 'sk-ant-', '[A-Za-z0-9_-]{20,200}'],
  ['stripe', 'sk_live_ sk_test_ rk_live_ rk_test_ pk_live_ whsec_', '[A-Za-z0-9+/=]{16,120}'],
  ['github', 'ghp_ gho_ ghu_ ghs_ ghr_', '[A-Za-z0-9]{36,76}'],
  ['github', 'github_pat_', '[A-Za-z0-9_]{22,100}'],
  ['gitlab', 'glpat- gldt- glrt- glcbt- glptt- glsoat-', '[A-Za-z0-9_.-]{20,60}'],
  ['aws', 'AKIA ASIA ABIA ACCA A3T', '[A-Z0-9]{16,17}(?![A-Za-z0-9])'],
  ['google', 'AIza', '[A-Za-z0-9_-]{35}'],
  ['google', 'ya29.', '[A-Za-z0-9_-]{20,250}'],
  ['google', 'GOCSPX-', '[A-Za-z0-9_-]{28}'],
  ['slack', 'xoxb- xoxp- xoxa- xoxr- xoxs- xoxe- xapp-', '[A-Za-z0-9-]{10,250}'],
  ['sendgrid', 'SG.', '[A-Za-z0-9_-]{16,32}\\.[A-Za-z0-9_-]{16,64}'],
  ['twilio', 'SK AC', '[0-9a-f]{32}(?![A-Za-z0-9])'],
  ['mailgun', 'key-', '[0-9a-f]{32}(?![A-Za-z0-9])'],
  ['mailchimp', 'md-', '[A-Za-z0-9_-]{22}'],
  ['npm', 'npm_', '[A-Za-z0-9]{36}'],
  ['pypi', 'pypi-', '[A-Za-z0-9_-]{50,250}'],
  ['huggingface', 'hf_ api_org_', '[A-Za-z0-9]{30,40}'],
  ['digitalocean', 'dop_v1_ doo_v1_ dor_v1_', '[0-9a-f]{64}'],
  ['shopify', 'shpat_ shpca_ shppa_ shpss_', '[0-9a-fA-F]{32}'],
  ['square', 'sq0atp- sq0csp- sq0idp-', '[A-Za-z0-9_-]{22,43}'],
  ['square', 'EAAA', '[A-Za-z0-9_-]{60}'],
  ['databricks', 'dapi', '[0-9a-f]{32}(?:-\\d)?'],
  ['cloudflare', 'v1.0-', '[0-9a-f]{24}-[0-9a-f]{146}'],
  ['linear', 'lin_api_ lin_oauth_', '[A-Za-z0-9]{32,64}'],
  ['notion', 'secret_ ntn_', '[A-Za-z0-9]{40,50}'],
  ['figma', 'figd_', '[A-Za-z0-9_-]{40,60}'],
  ['atlassian', 'ATATT3', '[A-Za-z0-9_=-]{100,250}'],
  ['dropbox', 'sl.', '[A-Za-z0-9_-]{60,250}'],
  ['grafana', 'glsa_ glc_', '[A-Za-z0-9_+/=]{32,250}'],
  ['postman', 'PMAK-', '[0-9a-f]{24}-[0-9a-f]{34}'],
  ['planetscale', 'pscale_tkn_ pscale_pw_', '[A-Za-z0-9_.=-]{32,64}'],
  ['hashicorp', 'hvs. hvb.', '[A-Za-z0-9_-]{24,250}'],
  ['doppler', 'dp.pt. dp.st. dp.ct.', '[A-Za-z0-9_.-]{40,80}'],
  ['sentry', 'sntrys_ sntryu_', '[A-Za-z0-9_+/=-]{40,250}'],
  ['new-relic', 'NRAK- NRJS- NRII-', '[A-Za-z0-9_-]{19,40}'],
  ['pulumi', 'pul-', '[0-9a-f]{40}'],
  ['telegram', '', '\\d{8,10}:AA[A-Za-z0-9_-]{33}(?![A-Za-z0-9_-])'],
  ['facebook', 'EAACEdEose0cBA EAAG EAAB', '[A-Za-z0-9]{40,250}'],
  ['groq', 'gsk_', '[A-Za-z0-9]{40,60}'],
  ['xai', 'xai-', '[A-Za-z0-9]{40,100}'],
  ['perplexity', 'pplx-', '[A-Za-z0-9]{40,60}'],
  ['replicate', 'r8_', '[A-Za-z0-9]{37,40}'],
  ['nvidia', 'nvapi-', '[A-Za-z0-9_-]{60,70}'],
  ['tavily', 'tvly-', '[A-Za-z0-9-]{20,60}'],
  ['langchain', 'lsv2_pt_ lsv2_sk_ ls__', '[0-9a-zA-Z_]{30,60}'],
  ['docker', 'dckr_pat_', '[A-Za-z0-9_-]{27}'],
  ['discord', 'M N O', '[A-Za-z\\d]{23,25}\\.[A-Za-z\\d_-]{6}\\.[A-Za-z\\d_-]{27,38}'],
  ['resend', 're_', '[A-Za-z0-9]{8}_[A-Za-z0-9]{24}'],
  ['supabase', 'sbp_ sb_secret_', '[A-Za-z0-9_]{20,60}'],
  ['vercel', 'vcp_ vci_ vca_', '[A-Za-z0-9]{24,60}'],
  ['fly', 'fo1_ FlyV1', '[A-Za-z0-9_+/=, -]{40,250}'],
  ['age', 'AGE-SECRET-KEY-1', '[0-9A-Z]{58}'],
  ['1password', 'ops_eyJ', '[A-Za-z0-9_-]{100,250}'],
  ['artifactory', 'AKCp', '[A-Za-z0-9]{69}'],
  ['airtable', 'pat', '[A-Za-z0-9]{14}\\.[0-9a-f]{64}'],
  ['azure', 'AccountKey=', '[A-Za-z0-9+/=]{60,100}'],
  ['rubygems', 'rubygems_', '[0-9a-f]{48}'],
]

const ALL: readonly SecretShape[] = SHAPES.flatMap(([vendor, starts, rest]) =>
  starts
    .split(' ')
    .map((start) => ({ vendor, start, shape: new RegExp(escapeSigns(start) + rest, 'y') })),
)

/** Shapes by their first two characters; shapes that begin with a digit stand under the empty key. */
export const SECRET_SHAPES: ReadonlyMap<string, readonly SecretShape[]> = Map.groupBy(
  ALL.toSorted((one, other) => other.start.length - one.start.length),
  ({ start }) => start.slice(0, 2),
)

function escapeSigns(literal: string): string {
  return literal.replace(/[.+]/g, String.raw`\$&`)
}
