// Inviting many people from a list: paste or file, a check that changes nothing, then the invitations.
import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { ActFailure } from '../../foundation/forms/ActFailure.tsx'
import { Form } from '../../foundation/forms/Form.tsx'
import { textOf } from '../../foundation/forms/fields.ts'
import { useServerForm } from '../../foundation/forms/useServerForm.ts'
import { useMay, useSession } from '../../foundation/session/session.ts'
import { Button } from '../../foundation/ui/Button.tsx'
import { CopyButton } from '../../foundation/ui/CopyButton.tsx'
import { Field } from '../../foundation/ui/Field.tsx'
import { PageHeader } from '../../foundation/ui/PageHeader.tsx'
import { Select } from '../../foundation/ui/Select.tsx'
import { TextArea } from '../../foundation/ui/TextArea.tsx'
import { showToast } from '../../foundation/ui/toast-list.ts'
import { paths } from '../../paths.ts'
import { rolesToOffer } from './authority.ts'
import { checkList, departmentsQuery, inviteList, type ListCheck, type PeopleList } from './data.ts'
import { DeniedPage } from './DeniedPage.tsx'
import { ImportCheck } from './ImportCheck.tsx'
import { readRole } from './read-fields.ts'
import { words } from './words/people.ts'
import { roleNames } from './words/terms.ts'

type Checked = { list: PeopleList; check: ListCheck }

export function ImportPage() {
  const mayInvite = useMay('members.invite')
  if (!mayInvite) return <DeniedPage title={words.importTitle} reason={words.inviteDenied} />
  return <Import />
}

function Import() {
  const router = useRouter()
  const [checked, setChecked] = useState<Checked>()
  const form = useServerForm(async (fields) => {
    const list = await readList(fields)
    setChecked({ list, check: await checkList(list) })
  })
  const sending = useMutation({
    mutationFn: ({ list, check }: Checked) => inviteList({ ...list, hash: check.hash }),
    onSuccess: async (count) => {
      await router.navigate({ href: paths.invitations() })
      showToast({ message: words.importedToast(count) })
    },
  })
  const forget = () => {
    setChecked(undefined)
    sending.reset()
  }
  return (
    <>
      <PageHeader title={words.importTitle} summary={words.importSummary} />
      <Form form={form} onInput={forget}>
        <ListFields />
        <div>
          <Button kind={checked ? 'secondary' : 'primary'} type="submit" isBusy={form.isBusy}>
            {words.check}
          </Button>
        </div>
      </Form>
      {checked && (
        <ImportCheck check={checked.check}>
          <ActFailure title={words.importFailed} error={sending.error} />
          {(checked.check.counts['new'] ?? 0) > 0 && (
            <Button
              kind="primary"
              isBusy={sending.isPending}
              onClick={() => sending.mutate(checked)}
            >
              {words.invite(checked.check.counts['new'] ?? 0)}
            </Button>
          )}
        </ImportCheck>
      )}
    </>
  )
}

function ListFields() {
  const session = useSession()
  const departments = useSuspenseQuery(departmentsQuery()).data.items
  const roles = rolesToOffer(session, departments).map((role) => ({
    value: role,
    label: roleNames[role],
  }))
  return (
    <>
      <TextArea
        label={words.list}
        hint={words.listHint}
        name="csv"
        spellCheck={false}
        className="max-h-80 min-h-48 font-mono text-13"
      />
      <Example roles={roles.map(({ value }) => value)} />
      <Field label={words.file} hint={words.fileHint}>
        {(control) => (
          <input
            {...control}
            type="file"
            name="file"
            accept=".csv,.tsv,.txt,text/csv,text/plain,text/tab-separated-values"
            className={fileInputLook}
          />
        )}
      </Field>
      <Select label={words.defaultRole} name="role" options={roles} defaultValue="member" />
    </>
  )
}

const fileInputLook =
  'text-14 file:me-3 file:min-h-(--control-height) file:rounded-control file:border ' +
  'file:border-control file:bg-surface file:px-4 file:font-medium file:text-ink hover:file:border-ink'

function Example({ roles }: { roles: readonly string[] }) {
  return (
    <details className="text-14">
      <summary className="py-1 text-accent">{words.example}</summary>
      <div className="mt-2 flex items-start gap-2">
        <pre className="grow overflow-x-auto rounded-cell border border-line bg-sunken px-3 py-2 font-mono text-13">
          {words.exampleList}
        </pre>
        <CopyButton text={words.exampleList} name={words.copyExample} />
      </div>
      <p className="mt-2 text-13 text-ink-3">{words.rolesInList(roles.join(', '))}</p>
    </details>
  )
}

async function readList(fields: FormData): Promise<PeopleList> {
  const file = fields.get('file')
  const role = readRole(fields)
  if (file instanceof File && file.size > 0)
    return { csv: await toBase64(file), encoding: 'base64', role }
  return { csv: textOf(fields, 'csv'), encoding: 'text', role }
}

function toBase64(file: File): Promise<string> {
  return new Promise((done, failed) => {
    const reader = new FileReader()
    // A data address ("data:text/csv;base64,…") holds the bytes behind its comma.
    reader.onload = () =>
      done(typeof reader.result === 'string' ? reader.result.replace(/^[^,]*,/, '') : '')
    reader.onerror = () => failed(reader.error ?? new Error('The file cannot be read.'))
    reader.readAsDataURL(file)
  })
}
