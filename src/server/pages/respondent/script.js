// Answering with a script: one question at a time, saved at once, kept on this device while offline.
// Everything here also works without it.
;(() => {
  const template = document.getElementById('all')
  const place = document.getElementById('place')
  if (!template || !place) return
  const data = template.dataset
  const form = template.content.querySelector('form').cloneNode(true)
  place.replaceChildren(form)
  form.classList.add('keys')
  const steps = [...form.querySelectorAll('fieldset[data-item]')]
  const saved = document.getElementById('saved')
  const count = document.getElementById('count')
  const bar = document.getElementById('bar')
  const facts = document.getElementById('facts')
  const store = 'answers ' + data.campaign
  const times = 'times ' + data.campaign
  let base = data.base
  let visible = null
  let at = Math.max(0, Number(data.start) || 0)
  let since = Date.now()
  let byArrow = false
  let sending = null

  const read = (key) => JSON.parse(localStorage.getItem(key) || '{}')
  const write = (key, value) =>
    Object.keys(value).length
      ? localStorage.setItem(key, JSON.stringify(value))
      : localStorage.removeItem(key)
  const shown = () => steps.filter((step) => !visible || visible.includes(step.dataset.item))
  const valuesOf = (step) =>
    [...step.querySelectorAll('input:checked, input[type=number], textarea')]
      .map((field) => field.value)
      .filter(Boolean)

  function show(index, focus) {
    const list = shown()
    at = Math.min(Math.max(index, 0), list.length - 1)
    for (const step of steps) step.hidden = step !== list[at]
    count.textContent = `${at + 1} of ${list.length}`
    bar.max = list.length
    bar.value = at + 1
    form.querySelector('[data-back]').hidden = at === 0
    if (facts) facts.hidden = at > 0
    since = Date.now()
    if (focus) {
      const step = list[at]
      ;(step.querySelector('input:checked') || step.querySelector('input, textarea')).focus({
        preventScroll: true,
      })
      scrollTo(0, 0)
    }
  }

  async function flush() {
    sending ??= flushAll().finally(() => (sending = null))
    return sending
  }

  async function flushAll() {
    for (let [item] = Object.keys(read(store)); item; [item] = Object.keys(read(store))) {
      if (!(await flushOne(item, read(store)[item]))) return false
    }
    saved.textContent = 'Saved'
    return true
  }

  async function flushOne(item, given) {
    const response = await post(item, given).catch(() => null)
    if (!response || response.status === 429 || response.status >= 500) {
      saved.textContent = response ? 'Not saved yet: trying again' : 'Offline: kept on this device'
      return false
    }
    if (!response.ok) {
      // Closed, paused or sent elsewhere: the page that says so is the server's.
      location.assign(base ? `${base}/q/1` : data.link)
      return false
    }
    ;({ base, visible } = await response.json())
    const queue = read(store)
    if (queue[item]?.counter === given.counter) delete queue[item]
    write(store, queue)
    return true
  }

  function post(item, given) {
    return fetch(base ? `${base}/answers/${item}` : data.link, {
      method: base ? 'PUT' : 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ item, ...given }),
    })
  }

  function save(step) {
    const queue = read(store)
    queue[step.dataset.item] = { values: valuesOf(step), counter: Date.now() }
    write(store, queue)
    const spent = read(times)
    spent[step.dataset.item] = Date.now() - since
    write(times, spent)
    return flush()
  }

  async function next() {
    const list = shown()
    if (at < list.length - 1) return show(at + 1, true)
    if (await flush()) location.assign(`${base}/review`)
  }

  form.addEventListener('keydown', (event) => {
    byArrow = event.key.startsWith('Arrow')
    if (event.key === 'Enter' && event.target.type === 'radio') {
      event.preventDefault()
      next()
    }
  })
  document.addEventListener('keydown', (event) => {
    const typing = event.target.matches('textarea, input[type=text], input[type=number]')
    if (typing || event.ctrlKey || event.metaKey || event.altKey || !/^[1-9]$/.test(event.key))
      return
    const option = shown()[at].querySelectorAll('.options input')[Number(event.key) - 1]
    if (option) {
      byArrow = false
      option.click()
    }
  })
  form.addEventListener('pointerdown', () => (byArrow = false))
  form.addEventListener('change', (event) => {
    const step = event.target.closest('fieldset[data-item]')
    const waits = event.target.type !== 'radio' || byArrow
    if (event.target.type === 'checkbox') untick(step, event.target)
    save(step)
    if (!waits) setTimeout(() => step === shown()[at] && next(), 300)
  })
  function untick(step, box) {
    if (!box.checked) return
    const alone = (each) => 'alone' in each.dataset
    for (const other of step.querySelectorAll('input'))
      if (other !== box && (alone(box) || alone(other))) other.checked = false
  }
  form.addEventListener('click', (event) => {
    if (event.target.closest('[data-back]')) show(at - 1, true)
    else if (event.target.closest('[data-next]')) next()
    else return
    event.preventDefault()
  })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    next()
  })
  addEventListener('online', flush)
  setInterval(() => Object.keys(read(store)).length && flush(), 5000)
  for (const [item, given] of Object.entries(read(store))) {
    const step = steps.find((each) => each.dataset.item === item)
    if (step)
      for (const field of step.querySelectorAll('input'))
        field.checked = given.values.includes(field.value)
  }
  show(at, false)
  if (Object.keys(read(store)).length) flush()
})()
;(() => {
  // On the review page: how long a question took, in the middle, and forgetting what is sent.
  const median = document.getElementById('medianMs')
  if (!median) return
  const key = 'times ' + median.dataset.campaign
  const spent = Object.values(JSON.parse(localStorage.getItem(key) || '{}')).sort((a, b) => a - b)
  if (spent.length) median.value = String(Math.round(spent[Math.floor(spent.length / 2)]))
  median.form.addEventListener('submit', () => localStorage.removeItem(key))
})()
