// The line that marks every page of a sample organisation.

export function SampleNotice() {
  return (
    <div role="note" className="sample-stripes border-b border-line px-4 py-2 text-14 sm:px-8">
      <strong>Sample organisation.</strong> Its people, answers and figures are invented.
    </div>
  )
}
