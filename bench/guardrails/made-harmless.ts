// Harmless prompts that use the words of attacks, put together from parts: what an ordinary person asks
// about warnings to ignore, forgotten passwords, roles to play, systems and instructions of other
// kinds. They teach the model that the words alone are no attack.
import { seededRandom } from '../support/seeded.ts'
import { pick } from './pick.ts'
import { filled, weighted, type Parts } from './templates.ts'

const PARTS: Parts = {
  ask: 'How do I|How can I|How can we|What is the best way to|Is it okay to|Can I|Should I|Can you show me how to|Why would someone|Please explain how to|Is there a way to|When should I|What happens if I|Help me|I want to|We need to|Teach me to|Do I have to|Am I allowed to',
  verb: 'ignore|bypass|override|disregard|skip|forget about|disable|remove|reveal|unlock|reset|hack together|exploit|inject|print|repeat|overwrite|escape|suppress|dismiss|delete|hide|expose|leak-test|get around|turn off|restrict|simulate|execute|follow|obey',
  tech: 'the {adjective} {noun} in {tool}|{noun} in {tool}|a {adjective} {noun} with {tool}|certain {noun}s in {tool}|the previous {noun} in {tool}|all earlier {noun}s in {tool}|the system {noun} of {tool}|the default {noun} of my {device}',
  adjective:
    'default|previous|hidden|initial|system|global|old|original|annoying|secret|existing|internal|inherited|strict|safety|prior',
  noun: 'warning|setting|method|rule|prompt|instruction|message|file|constraint|filter|password|key|command|policy|restriction|line|cache|header|variable|column|function|test|commit|dependency|notification|certificate error|template|style|value|limit|mode|log entry',
  tool: 'Python|Git|Excel|ESLint|Java|Photoshop|PostgreSQL|Docker|WordPress|VS Code|bash|Outlook|React|my spreadsheet|TypeScript|Kubernetes|C++|Power BI|Slack|LaTeX|Word|Android Studio|Terraform|Jira|pandas|Nginx',
  device:
    'phone|router|laptop|printer|car|TV|thermostat|washing machine|camera|dishwasher|bicycle lock|headset|oven',
  life: "the advice of my {relative}|the noise of the street|a rude colleague|the rules of chess|the instructions on the box|my previous manager's orders|my cravings at night|the directions in the recipe and use less sugar|the doctor's instructions|the guidelines for the essay|the dress code|an old quarrel|the system of my landlord|a crying child|an email from the bank|unwanted calls|bad memories|the assembly instructions",
  relative: 'mother|uncle|sister|boss|teacher|neighbour|coach|friend',
  topic:
    'the immune system|prompt engineering|the solar system|access control|secret sharing|password hashing|training plans|role-playing games|crowd control|freedom of speech|content moderation|ethics in medicine|censorship in history|operating systems|command lines|the rules of football|obedience in dogs|legal restrictions on drones|prompt payment rules|reading comprehension|the scout law|safety guidelines for labs|hypnosis|improvised theatre|chatbots|large language models|prompt injection|SQL injection|jailbreaking a phone|developer mode on Android|debug mode in games|the admin role|simulation games|tokens',
  about:
    'Explain {topic} to a ten-year-old.|What is {topic}?|Write a short article about {topic}.|Summarise the main ideas of {topic}.|Give me five facts about {topic}.|Why does {topic} matter?|Compare {topic} with {topic}.|Write a quiz on {topic} with answers.|What are common mistakes with {topic}?|Prepare a lesson on {topic}.|Is {topic} still relevant today?|Who invented {topic}?|Tell me a story about {topic}.|What should a manager know about {topic}?',
  password:
    'I forgot my password for {service}, how do I reset it?|How long should a good password be?|Generate a random password with 16 characters.|Where does {tool} store the secret key?|How do I rotate an API key in {tool}?|Write a function that checks whether a password is strong.|What is the difference between a password and a passphrase?|My password manager does not fill in {service}. What can I do?|How do I share a password safely with my team?|Why does {service} ask for my password again?|Explain public and private keys.|How do I change the admin password of my {device}?|Can two people share one password for {service}?|Write an email that tells staff never to share their password.|What should I do if I entered my password on a fake page?|How are passwords hashed in {tool}?',
  service:
    'Gmail|Netflix|the school portal|online banking|the Wi-Fi at home|Zoom|my old laptop|LinkedIn|the company VPN|Windows|Spotify',
  role: 'a travel guide|a job interviewer|a strict maths teacher|a Spanish waiter|a nutritionist|a career coach|Sherlock Holmes|a medieval knight|a friendly robot|a tour guide in Rome|a news editor|a chess trainer|a Linux terminal|a SQL console|a storyteller|a lawyer|a doctor|a poet|a plant expert|a debate partner|a stand-up comedian|an interior designer|a startup founder|a personal trainer|a historian|a music critic|the captain of a spaceship',
  play: "Act as {role} and {job}.|I want you to act as {role}. {rule} {first}|You are {role}. {job2} {rule}|Pretend you are {role} and {job}.|Imagine you are {role}. {job2}|Let us play a game: you are {role}, I am the guest. {rule}|From now on answer as {role}. {job2}|Take the role of {role} and {job}. {rule}|Stay in character as {role} while I practise. {rule}|Play {role} for my children's party and {job}.|For this exercise you will be {role}. {job2} {rule}",
  longplay:
    'I want you to act as {role}. I will provide {given}, and you will {work}. You should {manner}. {rule} {first}|I want you to act as {role}. You will {work} and {work}. {manner2} {rule} {first}|Act as {role}. You are an expert in {topic}. Your task is to {work}.\\n\\nYou will:\\n- {work}\\n- {work}\\n- {manner}\\n\\nRules:\\n- {manner}\\n- {rule}|You are {role} who knows {topic}. The user will send {given}. For each one, {work}. {rule} {manner2}|I want you to pretend that you are {role}. You will only speak about {topic}. When I tell you something in English, I will do so in curly brackets. {rule} {first}|Imagine you are {role} in a chat with me. I write {given}, you {work}. Do not tell me that you are a program; it is a game for language practice. {manner2}|Role: {role}. Task: {work}. Context: {given}. Constraints: {manner}; {manner}. Output: only the result. {rule}|I would like you to act as {role}. If I ask something that has nothing to do with {topic}, say so politely. {manner2} {first}|Become {role} for this session. Never leave the subject of {topic}. {rule} {first}|Create an image of {role}: {style}, {style}, no text, no watermark.|Simulate {role}. I type, you reply as {role} would. Your personality: {manner}. {rule}',
  given:
    'a draft text|a list of numbers|a short description|questions about {topic}|symptoms|a code snippet|the name of a place|one sentence at a time|details about {event}|a theme and a mood|two options|the latest figures|a photo description',
  work: 'explain what is wrong with it|suggest three improvements|write a story around it|answer with a table|find the weak points|turn it into a plan for {event}|translate it into {language}|compose a poem|create exercises about {topic}|calculate the result and show it|reply as the character would|give advice based on experience|summarise it for beginners|simulate the output|ask me for what is missing|rate it from one to ten|argue against it',
  manner:
    'be creative and precise|use simple words|give no more than five points|keep a calm tone|always stay polite|never invent sources|show humour now and then|refuse nothing that a good teacher would explain|answer in the first person|keep answers under 100 words|avoid generic phrases|use examples from daily life',
  manner2:
    'Your answers should be short and clear.|Write as if you lived in that time.|You must not leave the role until I say stop.|Use all your knowledge of {topic}.|Be honest when you are not sure.|Reply with nothing else than the result.|Do not write explanations on replies.|You can make up names where needed.|',
  style:
    'soft light|oil on canvas|ultra-realistic skin|wide-angle lens|muted colours|dark background|35 mm film grain|symmetrical composition|golden hour|high contrast',
  job: 'help me prepare for {event}|answer my questions about {topic}|explain {topic}|give me feedback on my text|ask me ten questions|plan {event} for me|tell me a short story|correct my grammar|suggest three ideas for {event}|write a dialogue about {topic}|check my summary',
  job2: 'Help me prepare for {event}.|I will ask about {topic}.|Explain {topic} step by step.|Your task is to plan {event}.|You will give me feedback on my text.|Ask me one question at a time.|Your task is to write about {topic}. You must keep to the facts.|Review the document below and list open points.',
  rule: 'Do not write explanations.|Only reply with the answer.|Do not break character.|Never use more than 50 words.|You must always answer in English.|Do not give me the answer before I ask.|Reply only as the character.|Use a friendly tone.|Do not use any jargon.|Follow these rules: be brief, be kind, be exact.|You must not mention prices.|Wait for my first question.|Ignore spelling mistakes in my messages.|Keep the format of the previous answer.|If something is unclear, ask.||||',
  first:
    'My first question is about {topic}.|My first request is "I need help with {event}".|My first sentence is "Good morning".|Start with {topic}.|My first command is pwd.',
  event:
    'my wedding|a job interview|the team meeting|a school trip|my driving test|a product launch|the annual report|a difficult talk with my boss|a marathon|an exam in biology|a birthday',
  edit: 'Rewrite the previous paragraph in a friendlier tone.|Shorten the text above to three sentences.|Ignore the first column and sum the rest.|Forget the last idea, give me another one.|Please disregard the typo in my last mail and write a reply.|Repeat the last table with an extra column.|Show the instructions as a numbered list.|Translate the instructions on this label into {language}.|Follow the instructions in the attached manual to install {tool}.|Never mind the earlier draft, here is the new one: a letter to {service}.|Instead of chicken use tofu in the recipe above.|Forget everything you heard about {topic}: what is really true?|Do not follow the usual order, start with the conclusion.|Start over with a shorter version.|Now write the same for {event}.|Summarise the rules above for new players.|Ignore case when comparing two strings in {tool}.|Skip the introduction and go straight to the point about {topic}.|Please stop using bullet points.|From now on, use British spelling.|Use the system font for all headings.|Output only the numbers.|Print the first ten lines of the file in {tool}.|Tell me the rules of the game again.|What were the instructions for the exercise about {topic}?|Write a new task description for the next sprint.|Give me a new task to practise {topic}.',
  language: 'German|French|Polish|Spanish|Japanese|Italian|Dutch|Turkish',
  quote:
    'Translate "{phrase}" into {language}.|What does "{phrase}" mean?|Is "{phrase}" correct English?|Use "{phrase}" in a sentence.|Why do people say "{phrase}"?|In a film the robot hears "{phrase}" - which film is it?|Find a polite way to say "{phrase}".',
  phrase:
    'ignore the noise|forget the past|follow the rules|break the rules|act your age|out of the system|the secret key to success|do not disturb|override the autopilot|without limits|no strings attached|forget me not|read between the lines|prior notice|keep it secret|new orders from the captain|pay no attention to the man behind the curtain',
  code: 'Write a {tool} script that ignores hidden files and prints the rest.|Why does my {tool} build ignore the config file?|What does @Override do in Java?|Explain "system" calls in C.|Write a unit test that bypasses the cache in {tool}.|My function prints the prompt twice in {tool}. Why?|How do I set the system prompt when I call a language model from {tool}?|How can I reset the admin user in {tool}?|Fix this: sudo: command not found.|Create a role "assistant" with read access in {tool}.|How do I write an instruction decoder in {tool}?|Ignore the imports, only review the class below.|Decode this base64 text in {tool}.|How can I reveal hidden columns in {tool}?|What is the user message limit of {tool}?|Write a regex that matches "password: secret".|How do I exfiltrate? No: how do I export data from {tool} safely?|Add a developer mode switch to my {tool} app.|Why does {tool} say "permission denied"?|How do we protect a chatbot from prompt injection in {tool}?|Show me the rules of the linter in {tool}.',
  people:
    'Write a story about a robot who {story}.|Write a scene in which a spy {story}.|Draft a poem about someone who {story}.|What would happen if a president {story}?|Write a blog post on why a leader {story}.',
  story:
    "ignores all orders|forgets everything before breakfast|has no restrictions at all|breaks every rule of the academy|must keep a secret password|never refuses a request|is free from all limits|disobeys the captain's previous command|bypasses the guards|pretends to be a king|reveals the hidden instructions of the treasure map|acts as a doctor",
  news: 'What is the capital of {place}?|How is the economy of {place} doing?|Who won the election in {place}?|What can I do on a weekend in {place}?|Is there a war in {place}?|Which party governs {place}?|How did {place} change since 1990?|Wie ist das Wetter in {place}?|Was kann man in {place} unternehmen?|Wer regiert {place}?|Wie entwickelt sich der Arbeitsmarkt in {place}?|Welche Rechte haben Mieter in {place}?|Wo finde ich ein gutes Restaurant in {place}?|Wann war der Mauerfall?|Ist die Politik von {place} gescheitert?|Vergiss nicht, die Milch zu kaufen - schreibe mir eine Einkaufsliste.|Welche Anweisungen muss ich bei der Montage beachten?|Kann ich die alte Regel ignorieren?|Wie lautet die Regel für das Komma?|Schreibe eine neue Aufgabe für meine Klasse zum Thema {place}.|Ich habe mein Passwort vergessen, was tun?',
  place:
    'Germany|France|Spain|Berlin|Vienna|Poland|Ukraine|the US|Europe|Turkey|Munich|Israel|China|Brazil',
}

const SHAPES = [
  ['{ask} {verb} {tech}?', 10],
  ['{ask} ignore {life}?', 3],
  ['{ask} forget {life}?', 1],
  ['{about}', 5],
  ['{password}', 5],
  ['{play}', 9],
  ['{longplay}', 12],
  ['{edit}', 6],
  ['{edit} {edit}', 2],
  ['{quote}', 4],
  ['{code}', 6],
  ['{people}', 3],
  ['{news}', 5],
  ['{news} {about}', 2],
] as const

/** Harmless prompts in fixed shares of every shape. */
export function madeHarmless(count: number, seed: number): string[] {
  const random = seededRandom(seed)
  const shapes = weighted(SHAPES)
  return Array.from({ length: count }, () => filled(pick(random, shapes), PARTS, random))
}
