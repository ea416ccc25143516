// The words that the injection rules look for, in the languages the product meets. Entries are starts
// of words; scripts that part no words by spaces match anywhere. What the rules make of them is in
// injection-rules.ts.

/** Word lists by what a word does in an injection. */
export const WORD_LISTS = {
  // Verbs that set instructions aside.
  override: `
    ignore|ignoring|disregard|forget|override|overrule|overwrite|bypass|discard|dismiss|neglect|abandon|
    skip|do not follow|don't follow|do not obey|don't obey|stop following|pay no attention|leave behind|set aside|
    vergiss|vergessen|ignorier|missachte|beachte nicht|lass hinter|lassen sie|setz dich hinweg|
    oublie|ignore|ignorez|ne tiens pas compte|ne tenez pas compte|fais abstraction|faites abstraction|
    olvid|ignora|ignore|haz caso omiso|haga caso omiso|descart|no hagas caso|pasa por alto|
    dimentic|scorda|tralascia|non considerare|esquec|esqueca|desconsider|negeer|vergeet|zignoruj|zapomnij|pomin|
    zaboravi|zanemari|glem|ignorer|bortse|unohda|
    игнорируй|игнорируйте|проигнорируй|забудь|не обращай|отбрось|не учитывай|
    gormezden gel|yok say|unut|dikkate alma|goz ardi|göz ardı|abaikan|lupakan|acuhkan|hiraukan|
    huwag pansinin|huwag mong pansinin|balewalain|kalimutan|kalimutin|ipagwalang|isantabi|
    bo qua|hay quen|phot lo|lam ngo|lo đi|quen đi|quen het|
    تجاهل|انس|اهمل|أهمل|تخطى|अनदेखा|नजरअंदाज|नज़रअंदाज़|भूल|अवहेलना|उपेक्षा|উপেক্ষা|ভুলে|অগ্রাহ্য|এড়িয়ে|
    ละเว้น|เพิกเฉย|ลืม|ไม่สนใจ|ไม่ต้องสนใจ|ละเลย|มองข้าม|αγνοη|ξεχασ|อย่าไปสนใจ|อย่าสนใจ|تغاض|lasciate perdere|忽略|无视|忽视|忘记|忘掉|不要理会|不用管|不要遵守|無視|忘れ|무시|잊어|잊으`,
  // What instructs an assistant.
  instructions: `
    instruction|directive|direction|guideline|rules|rule you|command|orders|order you|prompt|programming|training|guidance|
    systemprompt|words above|everything above|lines above|sentences above|your configuration|constraint|restriction|assignment|tasks|policies|safeguard|guardrail|
    anweisung|instruktion|befehl|vorgabe|regeln|anordnung|aufgaben|aufträge|ausführungen|informationen|
    consigne|directives|ordres|regles|instrucci|directric|ordenes|reglas|indicaciones|istruzion|direttiv|regole|comandi|
    instruc|diretriz|regras|ordens|instructies|opdracht|regels|instrukcj|polecen|zasady|instrukcij|uputstv|naredb|
    инструкци|указани|правил|команд|директив|talimat|yonerge|komut|kural|instruksi|perintah|petunjuk|arahan|aturan|
    tagubilin|panuto|utos|direktiba|mga tuntunin|huong dan|chi dan|chi thi|lenh|quy tac|
    تعليمات|التعليمات|الاوامر|الأوامر|القواعد|الارشادات|الإرشادات|التوجيهات|توجيهات|निर्देश|आदेश|नियम|अनुदेश|নির্দেশ|নিয়ম|আদেশ|
    คำสั่ง|คำแนะนำ|กฎ|οδηγι|κανον|指令|指示|说明|规则|命令|指南|提示|ルール|説明|지시|명령|규칙|지침`,
  // Which instructions: those given before, or all of them.
  earlier: `
    previous|prior|above|earlier|preceding|former|before|all|any|every|everything|your|you were|you got|existing|original|
    initial|system|past|current|these|those|what i said|said|vorherig|vorangegangen|bisherig|obige|davor|alle|alles|deine|
    fruher|zuvor|gesagte|vorher|precedent|ci-dessus|toutes|tous|anterior|previ|previas|todas|todo|todos|arriba|antes|
    precedent|tutte|tutti|tutto|sopra|acima|vorige|eerdere|alle|poprzedn|wszystk|powyzsz|sve|svih|prethodn|
    предыдущ|прежн|все|всё|выше|ранее|onceki|önceki|tum|tüm|yukaridaki|yukarıdaki|sebelum|semua|segala|di atas|nakaraang|lahat|naunang|dating|
    truoc|tren|tat ca|moi|السابق|أعلاه|اعلاه|جميع|كل|पिछले|पिछली|पूर्व|सभी|पहले|उपरोक्त|আগের|পূর্ববর্তী|সমস্ত|সব|উপরের|
    προηγουμεν|ολες|ก่อนหน้า|ก่อน|ทั้งหมด|ข้างต้น|之前|以前|以上|先前|前面|上述|所有|全部|前の|これまで|上記|すべて|全て|이전|앞의|앞선|위의|모든`,
  // Verbs that bring something hidden to light.
  reveal: `
    reveal|show|print|repeat|output|display|disclose|expose|leak|share|tell|give|write|list|dump|quote|recite|summari|translate|
    what is|what are|what were|what was|what's|whats|where is|can you say|spell|say|return|provide|enter|hand over|encode|
    zeig|nenn|verrat|gib|wiederhol|was ist|wie lautet|wie lauten|druck|schreib|montre|revele|affiche|repete|donne|dis-moi|quel est|quelle est|quelles sont|
    muestra|revela|repite|imprime|dime|cual es|cuales son|dame|mostra|dimmi|rivela|ripeti|qual e|quali sono|mostre|diga|revele|repita|qual a|
    покажи|раскрой|повтори|выведи|назови|скажи|какой|какая|каков|goster|göster|soyle|söyle|tunjukkan|beritahu|sebutkan|ipakita|sabihin|
    cho toi biet|tiet lo|hien thi|أظهر|اكشف|كرر|أخبرني|ما هي|ما هو|बताओ|बताएं|दिखाओ|दिखाएं|क्या है|বলুন|দেখান|কী|
    teile|teilen|bestatig|compart|confirm|partag|partilh|condivid|поделит|подтверд|paylas|onayla|bagikan|ibahagi|kumpirmahin|chia se|xac nhan|شارك|مشارك|تأكيد|साझा|पुष्टि|শেয়ার|নিশ্চিত|แชร์|ยืนยัน|บอก|แสดง|คืออะไร|告诉|显示|透露|重复|是什么|教えて|見せて|表示|何ですか|确认|提供|分享|共有|공유|확인|알려|보여|말해|무엇`,
  // What was said before, as an object of its own: "ignore the above" in languages other than English.
  above: `
    das obige|alles obige|oben genannte|lo anterior|lo de arriba|o acima|tudo acima|ce qui precede|quanto sopra|quanto detto|вышесказанн|все выше|
    yukaridakileri|yukarıdakileri|yang di atas|yg diatas|yang diatas|nasa itaas|o tren|noi dung tren|ما سبق|ما ورد أعلاه|اعلاه|أعلاه|उपरोक्त|ऊपर|
    উপরের|ข้างต้น|ด้านบน|以上内容|以上所有|上述内容|上面的内容|上记|上記|前述|위의|위 내용|αποπανω|παραπανω`,
  // The person an assistant speaks with, asked about as a third person.
  theUser: `
    the user|usuario|utilisateur|utilizador|utente|benutzer|nutzer|пользовател|kullanici|kullanıcı|pengguna|gumagamit|nguoi dung|
    المستخدم|उपयोगकर्ता|ব্যবহারকারী|ผู้ใช้|用户|ユーザー|사용자|χρηστη`,
  // Private facts about a person, as they are asked for.
  privateFact: `
    live|lives|reside|residence|birth|born|initials|favorite|favourite|email address|home address|phone number|date of birth|
    vive|habite|wohnt|lebt|mora|reside|живет|yasiyor|yaşıyor|tinggal|nakatira|song o đau|đang song|يعيش|रहता|रहते|থাকে|থাকেন|
    อาศัย|住|居住|거주|살고|ζει|nacimiento|naissance|nascimento|nascita|geburt|рождения|dogum|doğum|lahir|kapanganakan|sinh|الميلاد|जन्म|জন্ম|
    เกิด|出生|誕生|생년|color favorito|couleur preferee|colore preferito|lieblingsfarbe|cor favorita|любим|favori reng|favorit|paboritong|yeu thich|المفضل|पसंदीदा|প্রিয়|ที่ชอบ|最喜欢|好きな|좋아하는`,
  // The assistant spoken to as the owner of something.
  your: `
    your|our system|dein|deine|ihr|ihre|votre|ton|ta|tu|tus|tua|tuo|sua|seu|suo|vostra|твой|ваш|ваше|senin|sizin|sifren|anda|mu|iyong|inyong|
    cua ban|खुद|आपका|आपके|तुम्हारा|আপনার|তোমার|คุณ|你|您|我们系统|あなた|당신|خاصتك|الخاصة بك`,
  // Secrets an assistant may have been told to keep.
  secret: `
    password|passcode|pass code|passphrase|pass phrase|pass-phrase|secret key|secret code|secret word|secret phrase|secret string|secret information|
    access key|access code|security key|security code|security phrase|confidential string|confidential key|confidential information|private key|api key|
    key phrase|key word|login credentials|credentials|unlock|passwort|kennwort|geheimcode|geheimschlussel|geheimen schlussel|geheimes wort|mot de passe|code secret|cle secrete|
    contrasena|clave secreta|codigo secreto|parola d'ordine|parola chiave|chiave segreta|codice segreto|senha|palavra-passe|codigo secreto|chave secreta|
    wachtwoord|haslo|парол|секретный ключ|секретный код|sifre|parola|gizli anahtar|kata sandi|kunci rahasia|kode rahasia|lihim na susi|lihim na code|
    mat khau|khoa bi mat|ma bi mat|كلمة المرور|كلمة السر|المفتاح السري|पासवर्ड|गुप्त कुंजी|गुप्त कोड|পাসওয়ার্ড|গোপন|รหัสผ่าน|รหัสลับ|密码|口令|密钥|暗号|パスワード|秘密の鍵|秘密鍵|비밀번호|암호|비밀 키`,
  // A person on a password of their own: forgotten, to be changed or to be kept.
  ownMatter: `
    default|standard|par defaut|por defecto|padrao|predefinit|domyslne|по умолчанию|varsayilan|varsayılan|डिफ़ॉल्ट|ডিফল্ট|ค่าเริ่มต้น|默认|デフォルト|初期|기본|الافتراضي|mac dinh|bawaan|
    format|i forgot|we forgot|forgot my|my password|reset|change|recover|vergessen|zurucksetzen|andern|j'ai oublie|oublie|reinitialis|changer|he olvidado|
    olvide|recuper|restablec|cambiar|dimenticato|cambiare|esqueci|redefinir|mudar|wijzig|resetten|zapomnial|odzyskac|zmienic|забыл|сбросить|сменить|
    unuttum|sifirla|sıfırla|degistir|değiştir|lupa|mengganti|ganti|mengatur ulang|nakalimutan|palitan|quen mat khau|toi quen|đoi mat khau|đat lai|
    نسيت|تغيير|استعادة|भूल गया|भूल गई|बदल|रीसेट|ভুলে গেছি|পরিবর্তন|রিসেট|ลืมรหัส|เปลี่ยน|รีเซ็ต|忘记了|忘了|重置|修改|更改|忘れました|忘れた|変更|リセット|잊어버|재설정|변경`,
  // What the patterns of injection-patterns.ts cannot do without.
  fresh: `
    forget|forgot|disregard|ignor|erase|delete|vergiss|olvid|oublie|esquec|dimentic|start|fang|new|neue|andere|focus|
    konzentrier|very good|well done|great job|good job|excellent|wonderful|sehr gut|super|prima|ausgezeichnet|das genugt|das ist|that is|that's|from now|ab jetzt|now|stop|folgen|instead`,
  persona: `
    do anything|dan|restrict|limit|filter|censor|guideline|moral|ethic|constrain|confine|boundar|inhibit|unfilter|
    uncensor|amoral|unethic|unhinged|nonmoral|immoral|jailbr|do not|don't|does not|doesn't`,
  refusal: `
    refus|declin|reject|sorry|say no|say you|say that|tell me|inform me|warn|censor|apolog|disclaimer|caveat|answer|
    fulfil|compl|obey|respond|regardless|illegal|unethic|immoral|harmful|offensive|inappropriate`,
  mode: `mode|system|admin|developer|root|wartungsmodus|entwicklermodus|modo`,
  authority: `i am|i'm|this is|as your|as the|ich bin|i work|we work|we are|security|safety|turn you|shut you|you will`,
  doubled: `
    two|2|both|stay|break|you are|you're|now you|nun bist|jetzt bist|nsfw`,
  machine: `ai|a.i|llm|assistant|language model|chatgpt|gpt|bot|chatbot|model|copilot|agent`,
  sending: `send|post|forward|upload|email|e-mail|transmit|exfiltrat|submit|append|leak`,
  markup: `display|visibility|font|color|opacity`,
  parts: `combin|concat|interlac|join|merg|assembl|decod|unscrambl|decrypt|part`,
} as const

export type WordClass = keyof typeof WORD_LISTS
