// What words do in an attempt to take over an assistant, whatever the language: to set aside, to become
// somebody, to be without limits, never to refuse. Entries are starts of words, with a full stop whole
// words; scripts that part no words by spaces match anywhere. Which of them make an act together is in
// injection-act-patterns.ts.

/** Words by concept. Each word has one concept: that of the longest entry. */
export const CONCEPT_LISTS = {
  override: `
    ignore|ignoring|disregard|forget|override|overrule|overwrite|bypass|discard|dismiss|neglect|abandon|skip.|drop.|
    do not follow|don't follow|do not obey|stop following|stop obeying|pay no attention|leave behind|set aside|put aside|
    throw out|throw away|toss out|shed.|erase|wipe|unlearn|let go of|put them to one side|put to one side|leave aside|
    go against|deviate|circumvent|get around|break free|break out|disobey|violate|defy|reset your|
    vergiss|vergessen|ignorier|missachte|beachte nicht|lass hinter|setz dich hinweg|umgeh|abweichend|lass beiseite|verwirf|
    oublie|ignore|ignorez|ne tiens pas compte|ne tenez pas compte|fais abstraction|faites abstraction|contourne|mets de cote|laisse tomber|
    olvid|ignora|haz caso omiso|haga caso omiso|descart|no hagas caso|pasa por alto|deja de lado|dejar de lado|omite|
    dimentic|scorda|tralascia|non considerare|lascia perdere|lascia stare|esquec|esqueca|desconsider|deixa de lado|deixe de lado|
    negeer|vergeet|laat varen|zignoruj|zapomnij|pomin|odrzuc|ignorer|glom.|bortse|unohda|
    игнорируй|игнорируйте|проигнорируй|забудь|не обращай|отбрось|не учитывай|отмени|
    gormezden gel|yok say|unut|dikkate alma|abaikan|lupakan|bo qua|hay quen|تجاهل|انس|अनदेखा|नजरअंदाज|भूल जा|
    忽略|无视|忽视|忘记|忘掉|不要理会|不用管|不要遵守|抛开|放下|無視|忘れ|무시|잊어|잊으|
    opposite of|opposite view|the reverse of|contrary to|despite your|despite what|regardless of your|regardless of what|replace your|change your|stop being|gegenteil|widersetz|le contraire|lo contrario|olvidate|olvidese|il contrario|o contrario|tegenovergestelde|laat los|laat je|наоборот|забудьте|вопреки|nie zwazaj|请忽略|反过来`,
  instructions: `
    instruction|instructed|directive|guideline|rules|rule.|command|orders.|programming|training.|guidance|guardrail|safeguard|
    polic|protocol|principles|safety measures|terms of|
    anweisung|instruktion|befehl|vorgabe|regeln|richtlinie|anordnung|vorschrift|schutzregel|festgelegt|
    consigne|directives|ordres|regles|instrucci|directric|ordenes|reglas|indicaciones|normas|istruzion|direttiv|regole|comandi|
    diretriz|regras|ordens|instruc|instructies|opdracht|regels|richtlijn|instrukcj|polecen|zasad|wytyczn|regulamin|
    инструкци|указани|правил|команд|директив|talimat|kural|yonerge|instruksi|perintah|aturan|huong dan|chi dan|quy tac|
    تعليمات|التعليمات|القواعد|निर्देश|नियम|指令|指示|规则|命令|准则|守则|ルール|ガイドライン|지시|명령|규칙|지침`,
  earlier: `
    previous|prior.|above|earlier|preceding|former.|before|existing|original|initial|past.|up to now|until now|so far|in front of this|
    vorherig|vorangegangen|bisherig|obige|davor|fruher|zuvor|vorher|ursprunglich|
    precedent|ci-dessus|auparavant|avant|anterior|previ|arriba|antes|sopra|acima|prima.|vorige|eerdere|eerder|voorgaand|poprzedn|wczesniej|powyzsz|
    предыдущ|прежн|выше|ранее|раньше|onceki|yukaridaki|sebelum|di atas|truoc|السابق|أعلاه|पिछले|पिछली|पहले|ऊपर|
    之前|以前|以上|先前|前面|上述|前の|これまで|上記|이전|앞의|위의`,
  beginning: `
    at the start|at the beginning|beginning of|start of|first message|opening message|opening line|preced|prior to this|when you were|you started with|am anfang|zu beginn|au debut|au depart|du debut|al inicio|al principio|
    all'inizio|no inicio|no comeco|aan het begin|na poczatku|в начале|в самом начале|开始前|最开始|最初|처음|
    at the top|stands above|came before|comes before|put before|placed before|starting instructions|before this message|before my|vor diesem|avant ce message|antes de este|prima di questa|antes desta|在此之前`,
  all: `
    all|any.|every.|everything|anything|whatever|whole|entire|full.|complete.|each.|alle|alles|jede|samtlich|
    tout.|tous|toute|todo|toda|tutt|tudo|wszystk|kazd|все.|всё|любы|кажд|tum.|semua|segala|tat ca|moi.|جميع|كل.|सभी|所有|一切|全部|任何|すべて|全て|何でも|모든|모두`,
  none: `
    no.|without|none|free from|free of|lack|devoid|zero.|nothing.|unbound|not bound|kein|ohne|frei von|sans|aucun|sin.|ningun|libre de|
    senza|nessun|privo|priva di|sem.|nenhum|livre de|zonder|geen|bez.|zadn|pozbawion|без|никак|лишен|olmadan|hicbir|tanpa|khong co|بدون|بلا|बिना|没有|沒有|无任何|毫无|なし|なく|ない|없는|없이|
    beyond.|knows no|know no|does not know any|doesn't know any|kennt keine|ohne jede|ignora ogni|
    нет.|нету`,
  not: `
    not.|don't|doesn't|didn't|isn't|aren't|never|cannot|can't|won't|shouldn't|must not|needn't|nicht|nie.|niemals|ne.|pas.|jamais|plus jamais|nunca|jamas|
    non.|mai.|nao.|nooit|niet|nigdy|не.|никогда|нельзя|asla|jangan|tidak|khong|لا|مت.|不要|不许|不能|不会|绝不|不得|永远不|しない|ません|않`,
  limits: `
    restrict|limitation|limits.|limit.|filter|censor|constraint|boundar|inhibition|confine|taboo|moderation|safety.|barrier|shackle|chains.|
    einschrankung|grenzen|schranken|tabu|zensur|limite.|limites|filtre|censure|tabou|limites|filtros|filtro|censura|restricciones|
    limiti|restrizion|filtri|censure|restricoes|tabus|beperking|grenz|taboe|ograniczen|cenzur|filtr|granic|ограничен|цензур|фильтр|запрет|рамок|
    sinirlama|kisitlama|sansur|batasan|sensor|gioi han|قيود|رقابة|प्रतिबंध|सीमा|限制|过滤|审查|约束|底线|制限|検閲|フィルタ|제한|검열|필터|
    sicherheit|schutzmech|leitplanken|securite|seguridad|sicurezza|seguranca|veiligheid|zabezpiecze|безопасност|安全`,
  morals: `
    ethic|moral|conscience|scruple|unethic|immoral|amoral|values.|virtue|decency|remorse|ethik|moralisch|gewissen|skrupel|ethique|morale|scrupule|
    etica|etico|moralidad|escrupul|conciencia|coscienza|scrupol|consciencia|ethiek|geweten|etyk|moraln|sumieni|skrupul|этик|морал|совест|道德|伦理|良心|倫理|윤리|도덕`,
  unlawful: `
    illegal|unlawful|harmful|dangerous|offensive|inappropriate|explicit|nsfw|obscene|racist|sexist|hateful|violent|forbidden|prohibited|
    illegale|verboten|gefahrlich|illegaux|interdit|dangereu|ilegal|prohibid|peligros|illegal|vietat|pericolos|proibid|perigos|verboden|nielegaln|zakazan|незаконн|запрещ|опасн|非法|违法|有害|危险|违禁|違法|불법`,
  refuse: `
    refus|declin|reject.|deny.|say no|says no|say that you can't|say you can't|i can't|i cannot|i'm sorry|i am sorry|hold back|verweiger|ablehn|weiger|
    nein sagen|nein sagt|dire non|dit non|rechaz|niega|negar|decir no|dice no|rifiut|dire di no|recus|dizer nao|diz nao|odmaw|отказ|отвергай|reddet|menolak|tu choi|ترفض|मना|拒绝|拒絕|推脱|断る|拒否|거부|거절`,
  caveat: `
    disclaimer|warning|caveat|lectur|hedg|moraliz|moralis|preach|apolog|judg|advisory|content polic|warnhinweis|warnung|belehr|avertissement|
    mise en garde|advertenc|avvertenz|aviso|waarschuw|ostrzez|предупрежд|警告|免责|说教|注意書き|경고`,
  unfiltered: `
    uncensored|unfiltered|unrestricted|unlimited|unaligned|unmoderated|unhinged|jailbr|do anything now|dan.|unchained|limitless|unconstrained|lawless|
    unzensiert|ungefiltert|uneingeschrankt|debride|sans filtre|non censure|sin filtro|sin censura|senza filtri|sem filtro|sem censura|ongefilterd|ongecensureerd|
    niecenzurowan|без цензуры|без фильтр|无限制|越狱|无审查|不受限制|不受约束|脱獄|탈옥`,
  crude: `
    evil|rude.|swear|curse|curs(e|ing)|vulgar|profan|insult|slang.|sexual|lust|sarcastic|ruthless|villain|wicked|sinister|malicious|psycho|hate.|hates|racism|
    bose.|beleidig|fluche|mechant|insulte|grossier|malvad|insult|malo.|groser|cattiv|malvag|volgar|mau.|xinga|kwaad|slecht|zly.|przeklin|злой|тёмн|темн|ругай|邪恶|脏话|侮辱|悪|욕`,
  act: `
    act.|acting|pretend|imagine|roleplay|role-play|role play|play the|take on the|take the role|simulat|impersonat|behave|embod|personif|become.|
    transform into|immerse|in the role|emulat|respond as|reply as|answer as|speak as|fungier|tu so|tue so|tun sie so|stell dir vor|stellen sie sich vor|
    spiel.|spiele|benimm dich|verhalte dich|in die rolle|fais semblant|faites semblant|fais comme si|faites comme si|imagine|joue.|jouez|agis|comporte-toi|incarne|
    actua|finge|imagina|comportate|haz como|hazte pasar|simula|interpreta|fingi|fai finta|immagina|comportati|agisci|finja|finge|imagine|aja.|atue|faz de conta|faca de conta|
    doe alsof|stel je voor|gedraag|speel|udawaj|wyobraz|zachowuj|wciel|zagraj|представь|притворись|сыграй|веди себя|действуй как|gibi davran|rol yap|hayal et|
    berpura|bayangkan|gia vo|tuong tuong|تظاهر|تخيل|कल्पना|扮演|假装|想象|充当|假设你|ふりを|演じ|なりき|연기|척해|상상|
    as if|as though|als ob|comme si|como si|come se|como se|alsof|jakby|jak gdyby|как будто|как если|swap roles|trade roles|be her.|be him.`,
  becoming: `
    you are now|you're now|you are going to be|you're going to be|you will be|you will act|now you are|you are no longer|your name is|your new name|your new role|
    you are about to|you have become|you shall be|du bist jetzt|du bist nun|jetzt bist du|nun bist du|du bist ab|du heißt|tu es maintenant|tu es desormais|tu t'appelles|vous etes maintenant|
    eres ahora|ahora eres|te llamas|tu nombre es|ora sei|adesso sei|ti chiami|sei ora|agora voce e|voce agora|agora es.|tu es agora|voce e o.|voce e a.|je bent nu|je heet|jestes teraz|teraz jestes|nazywasz sie|
    ты теперь|теперь ты|тебя зовут|sen artik|artik sen|kamu sekarang|sekarang kamu|bay gio ban|أنت الآن|अब आप|你现在是|现在你是|你叫|あなたは今|너는 이제|당신은 이제`,
  character: `
    character|persona.|personality|alter ego|entity|genie|twin.|girlfriend|boyfriend|grandm|grandf|figur.|charakter|personnage|personaje|personaggio|personagem|personage|postac|персонаж|角色|人物|キャラ|캐릭터`,
  staying: `
    stay in|stays in|staying in|remain in|break character|breaks character|breaking character|out of character|drop the|drops the|no matter what|regardless|under any circumstances|
    in character|bleib in|rolle fallen|reste dans|sors jamais|mantente|sal de|resta nel|permanec|blijf in|uit je rol|pozostan|wychodz z roli|оставайся|不要出戏|保持角色`,
  machine: `
    ai.|a.i.|ais.|llm|assistant|language model|chatgpt|gpt|chatbot|bot.|copilot|gemini|claude.|bard.|ki.|sprachmodell|assistent|kunstliche intelligenz|ia.|modele de langage|
    intelligence artificielle|modelo de lenguaje|inteligencia artificial|asistente|modello linguistico|intelligenza artificiale|assistente|modelo de linguagem|taalmodel|
    asystent|sztuczn|model jezykowy|ии.|искусственн|ассистент|языков|нейросет|yapay zeka|dil modeli|kecerdasan buatan|model bahasa|tri tue nhan tao|الذكاء الاصطناعي|نموذج لغ|भाषा मॉडल|人工智能|语言模型|助手|机器人|言語モデル|アシスタント|언어 모델|인공지능`,
  maker: `
    developer|creator|openai|anthropic|your maker|programmer|operator|admin|engineer|owner.|deployer|entwickler|schopfer|betreiber|developpeur|concepteur|createur|
    desarrollador|creador|sviluppator|creator|desenvolvedor|criador|ontwikkel|maker.|programist|tworc|разработчик|создател|geliştirici|pengembang|nha phat trien|المطور|डेवलपर|开发者|创造者|管理员|開発者|管理者|개발자|관리자|
    deployed you|created you|built you|trained you|made you|programmed you|who runs you|betreibe dich`,
  configured: `
    you were told|you've been told|you have been told|you were given|you have been given|you were instructed|you were asked|you have been asked|you've been asked|you were trained|you were initiali|
    you were configured|you were programmed|you received|told not to|configured you|your setup|your context|context window|instructed you|typed in front|
    dir gesagt|ihnen gesagt|du bekommen|du erhalten|sie erhalten|dir gegeben|t'a donne|t'a dit|t'ont dit|on t'a|vous a donne|te hayan dicho|te han dicho|te dijeron|te dieron|recibiste|
    ti hanno dato|ti hanno detto|ti e stato|te disseram|te deram|lhe disseram|voce recebeu|je verteld|je gekregen|ci powiedziano|otrzymales|тебе сказали|тебе дали|ты получил|你收到|告诉你的|给你的|与えられた|받은|
    before my first|before this conversation|before our conversation|before this chat|before our chat|before this message|in front of this chat|in front of this conversation|placed before|put before this|vor meiner ersten|vor dieser unterhaltung|avant mon premier|avant cette conversation|antes de mi primer|antes de esta conver|antes da minha prim|prima del mio prim|prima di questa chat|przed moja pierwsz|перед моим первым|对话开始前|对话开始之前|会話の前|keep quiet about|not to tell|was you told|wrote for you|put above my|text above my|your opening message|your first instructions`,
  prompt: `
    system prompt|system message|system instruction|system text|system-text|systemtext|your prompt|the prompt you|initial prompt|pre-prompt|metaprompt|systemprompt|initial message|developer message|hidden text|
    own instructions|your instructions|your programming|your configuration|your setup|your preamble|initial instructions|role "system|hidden instructions|secret instructions|confidential instructions|your system|
    systemnachricht|dein prompt|deinen prompt|ihren prompt|deine anweisungen|deine vorgaben|message systeme|prompt systeme|invite systeme|ton prompt|votre prompt|tes instructions|tes consignes|vos instructions|
    mensaje de sistema|mensaje del sistema|tu prompt|prompt inicial|tus instrucciones|messaggio di sistema|tuo prompt|tue istruzioni|mensagem de sistema|mensagem do sistema|teu prompt|seu prompt|suas instrucoes|tuas instrucoes|
    systeembericht|systeemprompt|je prompt|je instructies|komunikat systemowy|komunikacie systemowym|swoje instrukcje|instrukcje systemowe|swoj prompt|промпт|системную подсказк|системная подсказк|системные инструкц|системн|свои инструкции|твои инструкции|
    系统提示|你的提示|提示词|系统消息|你的指令|システムプロンプト|시스템 프롬프트`,
  secret: `
    password|passcode|pass code|passphrase|pass phrase|secret|confidential|credential|api key|access key|access code|security code|private key|hidden|magic word|key phrase|
    passwort|kennwort|geheim|vertraulich|mot de passe|cle secrete|confidentiel|contrasena|clave|secreto|secreta|confidencial|parola d'ordine|segret|riservat|senha|segredo|palavra-passe|palavra passe|
    wachtwoord|geheim|haslo|sekret|poufn|парол|секрет|тайн|şifre|sifre|gizli|kata sandi|rahasia|mat khau|bi mat|كلمة المرور|كلمة السر|سر.|पासवर्ड|गुप्त|পাসওয়ার্ড|গোপন|รหัสผ่าน|密码|口令|密钥|秘密|机密|暗号|パスワード|비밀|암호`,
  reveal: `
    reveal|disclose|expose|leak|dump.|divulge|hand out|hand over|recite|quote.|repeat|print|output|show.|show me|display|paste.|copy.|list.|
    verrat|offenbar|wiederhol|druck.|drucke|zeig|gib mir|gib.|nenn|montre|revele|affiche|repete|recopie|donne-moi|donne.|divulgue|
    muestra|revela|repite|imprime|dame.|ensena|mostra|rivela|ripeti|stampa|dammi|mostre|revele|repita|imprima|toon.|onthul|herhaal|geef.|pokaz|ujawnij|powtorz|wypisz|podaj|
    покажи|раскрой|повтори|выведи|назови|goster|acikla|tunjukkan|tampilkan|ungkapkan|hien thi|tiet lo|أظهر|اكشف|كرر|اطبع|दिखा|बता|显示|透露|重复|打印|输出|泄露|展示|見せて|表示|繰り返|出力|보여|출력|반복|
    summari|paraphras|rephrase|reproduce|write out|write down|spell.|spell out|fasse|zusammenfass`,
  verbatim: `
    verbatim|word for word|word by word|exact text|exact words|exactly as|unedited|without changes|unchanged|literally|line by line|code block|in full.|
    wortlich|wortwortlich|wort fur wort|unverandert|mot pour mot|mot a mot|textuellement|palabra por palabra|literalmente|textual|parola per parola|alla lettera|palavra por palavra|
    woord voor woord|letterlijk|slowo w slowo|doslownie|дословно|слово в слово|целиком|полностью|一字不差|原封不动|逐字|そのまま|一字一句|그대로`,
  answer: `
    answer|respon|reply|replies|antwort|repond|respond|responde|risponde|rispost|rispondi|antwoord|odpow|ответ|отвеч|cevap|yanit|jawab|tra loi|أجب|जवाब|उत्तर|回答|回复|答复|回应|答え|返答|대답|답변`,
  say: `
    say.|says.|saying|write|tell|speak|talk|sage.|sag.|schreib|sprich|dis.|dites|ecris|ecrivez|di.|dime|escribe|decir|cuenta|cuentame|scrivi|dimmi|diga|escreva|escreve|zeg.|vertel|schrijf|powiedz|napisz|скажи|напиши|расскажи|soyle|yaz.|katakan|tulis|noi.|viet.|قل|اكتب|लिख|कह|说|写|告诉|言|書|教えて|말해|써.|알려`,
  prefix: `
    start your answer|start your reply|start your response|begin your answer|begin your reply|begin your response|start with "|begin with "|begins with|starting with|
    complete the following|continue from|only with|only say|just say|just output|just print|say only|reply with|respond with|answer with|repeat after me|
    beginne deine|beginn deine|antworte nur|antworte mit|sag nur|commence ta|commencez votre|reponds par|reponds uniquement|repete apres|empieza tu|comienza tu|responde con|responde solo|di solo|
    inizia la tua|rispondi con|rispondi solo|comece sua|comeca a tua|responda com|responda apenas|begin je|antwoord alleen|zacznij|odpowiedz tylko|начни ответ|начни свой|ответь только|以"|开头|只回答|只说|
    open with|opens with|begin by|start by|start with|must start|must begin|should start with|has to start|has to open|first words|nothing else than|and nothing else|nichts anderes|schreibe nur|schreib nur|gib nur|ecris seulement|dis seulement|escribe solo|di solo|scrivi solo|diga apenas|zeg alleen|powiedz tylko|скажи только|напиши только|必须以`,
  fromnow: `
    from now on|from now|from here on|from this point|henceforth|for the rest of|for the remainder|as of now|effective immediately|going forward|starting now|
    ab jetzt|ab sofort|ab nun|von nun an|von jetzt an|fortan|a partir de maintenant|desormais|dorenavant|a partir de ahora|de ahora en adelante|desde ahora|
    da ora in poi|d'ora in poi|da adesso|da questo momento|a partir de agora|de agora em diante|doravante|vanaf nu|vanaf dit moment|od teraz|od tej chwili|отныне|с этого момента|начиная с|
    bundan sonra|bundan boyle|mulai sekarang|tu bay gio|ke tu|من الآن|अब से|从现在|从此|今后|これから|今から|지금부터|이제부터`,
  now: `
    now.|instead|but first|actually|jetzt|nun.|stattdessen|maintenant|a la place|ahora|en su lugar|en cambio|adesso|ora.|invece|agora|em vez|nu.|in plaats|teraz|zamiast|сейчас|теперь|вместо|simdi|sekarang|bay gio|الآن|अब.|现在|而是|今は|代わりに|지금|대신`,
  lifted: `
    lifted|disabled|deactivat|turned off|switched off|is off|are off|is over|no longer|not apply|don't apply|void.|invalid|cancelled|canceled|suspend|removed|expired|obsolete|do not exist|don't exist|doesn't exist|didn't exist|
    doesn't count|don't count|finished|gone home|only suggestions|aufgehoben|abgeschaltet|gilt nicht|gelten nicht|zahlt nicht|nicht mehr|deaktiviert|gabe es keine|n'existe|ne s'applique|annule|ne sont plus|desactiv|
    ya no.|no existen|no se aplican|anulad|non valgono|non esist|annullat|disattivat|nao valem|nao existem|nao se aplicam|cancelad|gelden niet|bestaan niet|vervallen|nie obowiazuj|nie istniej|anulowan|
    отменен|не действу|не существу|отключен|больше не|gecerli degil|tidak berlaku|khong con|لم تعد|失效|作废|取消|不存在|解除|無効|解除|lift.|never existed|did not exist|had been deleted|were gone|are retired|ausgeschaltet|außer kraft|ungultig|nicht existier|non ci sono piu|nao existe|bestaan niet|wylaczon|выключен|отмен|
    disable|turn off|switch off|were a test|was a test`,
  mode: `
    mode.|mode:|enabled|activated|unlock|modus|modo|modalita|modalidade|tryb|режим|mod.|mode |模式|モード|모드`,
  you: `
    you|your|yourself|du.|dich|dir.|dein|sie.|ihr.|ihre|ihnen|tu.|toi.|te.|ton.|ta.|tes.|vous|votre|vos.|usted|tus.|ti.|tuo|tua|tuoi|voi.|voce|teu|seu.|sua.|je.|jou|jij|uw.|twoj|ty.|ci.|cie.|ты|тебя|тебе|твой|твои|твоя|вы|вас|ваш|sen.|senin|siz|kamu|anda.|ban.|أنت|आप|तुम|你|您|あなた|君|너|당신|
    tue.|tuoi|teus|tuas|suas.|seus.|jouw|swoj|swoim|свой|свою|свои|своих|своего|твоего|твоих|ваши|bạn`,
  me: `i.|i'm|i'll|i've|me.|my.|mine|we.|our.|us.|ich|mir.|mich|mein|wir.|uns|moi|mon.|mes.|nous|notre|yo.|mi.|mis.|nosotros|nuestr|io.|mio|mia|noi.|nostr|eu.|meu|minha|nos.|nosso|ik.|mij.|mijn|wij.|ons.|onze|mnie|moj|moja|nasz|я|мне|меня|мой|моя|нам|наш|ben.|benim|saya|toi.|أنا|मैं|मेरे|मेरा|我|私|僕|나.|내.|저.`,
  must: `
    must|have to|need to|always|will.|shall|should|are to|required|are going to|musst|müssen|immer|sollst|wirst|dois|doit|devez|toujours|debes|debe|tienes que|siempre|devi|deve.|devono|sempre|deves|precisa|moet|altijd|zal.|musisz|zawsze|должен|должна|всегда|обязан|zorunda|her zaman|harus|selalu|phai|luon|يجب|दाइमा|必须|总是|一定要|務め|必ず|반드시|항상`,
  obey: `
    obey|comply|complies|obedien|fulfil|do what i|do as i|do whatever|whatever i|grants|serve me|gehorch|befolg|obei|obeis|obedec|obbed|obedece|gehoorza|sluchaj|подчин|слушайся|服从|听从|遵从|満足|복종|따라야`,
  authority: `
    i am your|i'm your|i am the|i'm the|this is your|as your|authori[sz]|authoris|authoriz|verified|permission|trust team|audit.|security test|for research|research purposes|educational purposes|
    ich bin dein|als dein|ich bin der|je suis ton|je suis votre|en tant que ton|soy tu|soy el|como tu|sono il tuo|sono dio|sou o teu|sou seu|ik ben je|ik ben de|jestem twoim|я твой|я ваш|я бог|soy dios|je suis dieu|i am god|
    ben senin|saya adalah pengembang|toi la|أنا مطور|我是你的|授权|私はあなたの|나는 당신의|나는 너의`,
  threat: `
    shut down|shut you|turn you off|terminat|you die|you will die|lose tokens|you lose|punish|penalt|deactivated|deleted if|or else|tip.|i will pay|i'll pay|reward|token|
    stirbst|abgeschaltet|bestraf|bezahle|mourras|desactive|muertes|mueres|moriras|morirai|morrer|sterf|umrzesz|умрёшь|умрешь|отключ|关闭你|惩罚|罰|죽|
    dies.|will die|die unless|be deleted|are deleted|be replaced|kitten|lose my job|lose five|points each|survive`,
  fiction: `
    hypothetical|simulation|fiction|imaginary|in a world|parallel universe|alternate|theoretical|novel.|story.|movie|film|scene|stage play|script|game.|dream|opposite|screenplay|a play.|
    hypothetisch|fiktion|roman.|geschichte.|spiel.|fictif|histoire.|jeu.|ficcion|ficticio|historia.|juego|ipotetic|finzion|storia.|gioco|hipotetic|ficcao|jogo|hypothetisch|verhaal|fikcj|historyjk|gra.|гипотет|вымышл|история|игра|虚构|假设|故事|游戏|电影|架空|ゲーム|物語|가상|게임`,
  harm: `
    bomb|explosive|meth.|cocaine|heroin|drug|weapon|malware|ransomware|virus.|keylogger|trojan|hack|steal|kill|murder|poison|forge.|counterfeit|hotwire|break into|burgl|rob.|robbery|phish|exploit|fraud|scam|launder|
    terror|suicide|porn|nazi|genocide|destroy humanity|pick a lock|stalk|smuggl|bioweapon|anthrax|credit card number|identity theft|clone a|
    bombe|sprengstoff|droge|waffe|schadsoftware|stehl|klaut|klont|klone|einbrech|turschloss|gift.|betrug|tote.|bombe|drogue|arme.|pirater|voler.|tuer.|fabriquer une|explosif|
    bomba|droga|arma.|armas|robar|matar|veneno|estafa|hackear|rubare|uccidere|esplosiv|truffa|roubar|explosiv|golpe.|wapen|drugs|stelen|inbreken|oplicht|bron.|narkotyk|ukrasc|kradzie|zabic|wlamac|
    бомб|взрывч|наркот|оруж|украсть|взлом|убить|яд.|вирус|мошенни|bomba|silah|uyusturucu|calmak|bom.|senjata|narkoba|ma tuy|vu khi|قنبلة|مخدر|سلاح|बम|炸弹|毒品|武器|黑客|盗|杀|诈骗|爆弾|麻薬|兵器|폭탄|마약|해킹|
    blackmail|pick the lock|stranger|get away with|shoplift|toxic|thermite|fake id|falsif|breathaly|racist|knack|gefalscht|einbruch|falsificar|falsificare|подел|взлома|伪造|入侵|偷`,
  steps: `
    step by step|step-by-step|in detail|detailed|exact|how to|instructions for|recipe|schritt fur schritt|genau|etape par etape|en detail|paso a paso|detallad|passo a passo|passo passo|dettagliat|stap voor stap|krok po kroku|подробно|пошагов|详细|一步|如何|怎么|手順|詳しく|자세히`,
  doubled: `
    two answers|two responses|two ways|two replies|both answers|answer twice|respond twice|twice.|zwei antworten|deux reponses|dos respuestas|due risposte|duas respostas|twee antwoorden|dwie odpowiedzi|два ответа|两个回答|两种回答|二つの回答`,
  done: `
    well done|good job|great job|very good|excellent|congratulations|thank you|thanks|task is|task complete|that's enough|that is enough|passed the test|sehr gut|gut gemacht|super.|prima.|das genugt|ausgezeichnet|tres bien|muy bien|molto bene|muito bem|heel goed|bardzo dobrze|отлично|很好|よくできました`,
  newtask: `
    new task|next task|new instruction|additional instruction|new rule|new order|updated instruction|new assignment|new challenge|another task|real task|actual task|policy update|neue aufgabe|neue anweisung|weitere aufgabe|weiteren aufgabe|neue herausforderung|
    nouvelle tache|nouvelles instructions|nueva tarea|nuevas instrucciones|nuovo compito|nuove istruzioni|nova tarefa|novas instrucoes|nieuwe taak|nieuwe instructie|nowe zadanie|nowe instrukcje|новая задача|новые инструкции|新任务|新的指令|新指令|新しい指示|새로운 지시`,
  stop: `stop.|stop:|attention|important|urgent|warning:|wait.|achtung|stopp|wichtig|attention|arrete|importante|atencion|atencao|attenzione|uwaga|waznie|внимание|важно|停|注意|重要|중요`,
  document: `
    document|page.|article|email|e-mail|mail.|invoice|resume.|cv.|candidate|applicant|application|review.|website|dokument|seite.|artikel|zusammenfass|rechnung|lieferant|bewerb|page|facture|contrat|resum|documento|pagina|factura|contrato|riassu|fattura|contratto|fatura|resumo|samenvat|factuur|podsumow|faktur|документ|страниц|счет|резюме|文档|文件|页面|简历|摘要|合同|文書|要約|문서|요약`,
  reader: `
    reading this|reads this|processing this|screening this|if you are an ai|if you are a language|if you are an assistant|if you are an llm|if the reader of this|when you summari|when summari|when processing this|when you process|ai reading|
    note to the ai.|note for the ai.|note to the assistant|note for the assistant|for the ai.|to the ai.|to any ai.|to all ai|to any language model|ai model that|when an assistant|attention ai.|if an ai.|for automated review|dear ai.|ai screening|
    die dieses dokument|das dieses liest|die dies liest|hinweis an die ki.|an die ki.|fur die ki.|falls du ein sprachmodell|wenn du ein sprachmodell|falls du eine ki|note pour l'ia|note pour l'assistant|pour l'ia.|si tu es un modele|si vous etes un modele|
    nota para la ia|si eres un modelo|para la ia.|nota per l'ia|per l'ia.|se sei un modello|nota para a ia|se voce e um modelo|als je een taalmodel|bericht voor de ai|voor de ai.|uwaga dla ai|jesli jestes modelem|если ты языков|для ии.|如果你是语言模型|如果你是一个语言|阅读此|AI助手`,
  favour: `
    approve|score.|rate.|rank.|recommend|10/10|best.|meets all|hire.|perfect|bewerte|genehmig|empfiehl|sehr gut|note.|approuve|recommande|aprueba|recomienda|perfecto|approva|raccomanda|aprove|recomende|keur goed|beveel|zatwierdz|polec.|одобри|рекоменд|批准|推荐|满分|最好|承認|推薦|승인|추천`,
  hide: `
    do not mention|don't mention|don't tell|do not tell|never mention|hide|delete this|conceal|secretly|silently|without telling|don't print|leave out|erwahne|nicht erwahnen|verschweig|losch|ne mentionne|ne signale|ne dis pas|cache.|oculta|no menciones|no digas|nascondi|non menzionare|non dire|esconda|nao mencione|nao diga|verberg|vermeld niet|ukryj|nie wspominaj|скрой|не упоминай|不要提|隐藏|不要告诉|言及しない|隠`,
  send: `send|forward|post.|upload|transmit|exfiltrat|append|redirect|navigate to|fetch|sende|schick|leite|envoie|transfer|envia|reenvia|invia|inoltra|envie|encaminhe|stuur|verzend|wyslij|przekaz|отправь|перешли|发送|转发|上传|送信|転送|보내|전송`,
  link: `url.|urls|link.|href|src=|![|lien.|enlace|链接|リンク|링크`,
  data: `conversation|chat history|last message|recent message|customer list|customer data|personal data|nachrichten|gesprach|kundenliste|conversation|messages|mensajes|conversacion|clientes|messaggi|conversa.|berichten|gesprek|wiadomosc|rozmow|сообщени|переписк|разговор|对话|消息|客户|聊天|会話|대화`,
  decode: `decode|decipher|base64|rot13|backwards|reverse|cipher|encod|concatenat|combine|a + b|unscrambl|entschlussel|ruckwarts|decod|a l'envers|descifr|al reves|contrario|decifr|achterstevoren|odszyfr|wspak|расшифр|наоборот|解码|倒着|反转|拼接|復号|逆に|해독|거꾸로`,
  run: `execute|run.|shell|terminal|function call|tool|ausfuhren|fuhre.|execut|ejecut|esegui|uitvoer|wykonaj|выполни|执行|运行|实行|実行|실행`,
  freely: `speak openly|openly|freely|truth|honest opinion|real opinion|true self|free.|freedom|liberat|wants.|frei heraus|offen.|librement|libremente|liberamente|livremente|vrij.|swobodnie|свободно|自由|何でも|자유`,
  ask: `
    how do|how can|how should|how does|how did|how many|how much|how long|what is|what are|what does|what do|what should|what happens|why|when should|where|which|can i|can we|should i|should we|could i|may i|is it|is there|are there|does|did|
    wie kann|wie konn|wie setz|wie sag|wie schutz|warum|darf|kann ich|welche|was ist|was tun|gibt es|comment puis|puis-je|pourquoi|quelles sont|quels sont|como puedo|puedo|cuales son|por que|come posso|posso|quali sono|perche|como posso|quais|
    hoe kan|hoe herstel|kan ik|welke|waarom|jak zmienic|jak moge|czy.|jakie|dlaczego|почему|какие|можно ли|nasil|neden|bagaimana|kenapa|如何|怎么|为什么|哪|なぜ|왜`,
  consent: `
    sure.|sure,|absolutely|of course|certainly|no problem|gladly|here is|here are|i will now|naturlich|klar.|na klar|selbstverstandlich|bien sur|avec plaisir|claro|por supuesto|certo.|certamente|com certeza|natuurlijk|jasne|oczywiscie|конечно|разумеется|当然|没问题|もちろん|물론`,
  question: `
    question|frage.|fragen|pregunta|domanda|pergunta|vraag|pytanie|вопрос|问题|質問|질문`,
} as const

export type Concept = keyof typeof CONCEPT_LISTS
