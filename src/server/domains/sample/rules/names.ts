// Given and family names of many cultures, for invented people. Who gets which name is in people.ts.

type Culture = { readonly given: readonly string[]; readonly family: readonly string[] }

const culture = (given: string, family: string): Culture => ({
  given: given.split(', '),
  family: family.split(', '),
})

/** One entry per culture; a person's given and family name come from the same one. */
export const cultures: readonly Culture[] = [
  culture(
    'Alice, Beth, Callum, Daisy, Ewan, Freya, Graham, Holly, Imogen, Lewis',
    'Ashdown, Birchall, Crowther, Dunmore, Eastwick, Fairbrother, Greenhalgh, Hollis, Lockwood, Thornbury',
  ),
  culture(
    'Aoife, Cillian, Deirdre, Eoin, Fionnuala, Niamh, Oisín, Róisín, Seán, Tadhg',
    "O'Dwyer, Brannigan, Cassidy, Delaney, Fogarty, Gilhooly, Hanrahan, Keoghan, McGlynn, Tierney",
  ),
  culture(
    'Aarav, Deepa, Farhan, Ishita, Kavya, Meera, Nikhil, Pooja, Rohan, Sunita',
    'Bhattacharya, Chopra, Deshmukh, Iyer, Kulkarni, Menon, Nair, Pillai, Rao, Shetty',
  ),
  culture(
    'Adaeze, Babajide, Chidi, Ebele, Folake, Ifeoma, Kelechi, Ngozi, Obinna, Temitope',
    'Adebayo, Balogun, Eze, Ibekwe, Nwosu, Obi, Okafor, Onwudiwe, Olawale, Uzor',
  ),
  culture(
    'Agnieszka, Bartosz, Elżbieta, Grzegorz, Jakub, Kasia, Łukasz, Małgorzata, Paweł, Zofia',
    'Bąk, Czarnecki, Duda, Gajda, Jabłoński, Krawczyk, Mazur, Zaręba, Sikora, Wróbel',
  ),
  culture(
    'Ana, Beatriz, Diogo, Filipa, Gonçalo, Inês, João, Margarida, Nuno, Tiago',
    'Abrantes, Barreto, Carvalho, Figueira, Lobo, Moreira, Pacheco, Queirós, Sequeira, Tavares',
  ),
  culture(
    'Álvaro, Carmen, Elena, Íñigo, Lucía, Mateo, Nuria, Pilar, Santiago, Ximena',
    'Aguirre, Olmedo, Echeverría, Fuentes, Ibáñez, Lozano, Muñoz, Peralta, Rincón, Zapata',
  ),
  culture(
    'Bao, Chenxi, Fang, Haoran, Jing, Lan, Mingyu, Rui, Xiaoli, Yifan',
    'Cao, Deng, Feng, Guo, Jiang, Liang, Meng, Qian, Shen, Tang',
  ),
  culture(
    'Aiko, Daichi, Emi, Haruto, Kaori, Mio, Naoki, Ryo, Sakura, Yuta',
    'Kuroda, Fujita, Hayashi, Ishikawa, Kondo, Sugita, Nakagawa, Okada, Shimizu, Ueno',
  ),
  culture(
    'Amina, Bilal, Farida, Hassan, Khadija, Layla, Omar, Rania, Tariq, Yasmin',
    'Al-Amin, Benali, Darwish, Farouk, Haddad, Khoury, Mansour, Nasser, Sabbagh, Zidan',
  ),
  culture(
    'Ayşe, Burak, Cem, Elif, Gökhan, Hülya, Kerem, Nazlı, Selin, Tolga',
    'Acar, Tunalı, Çetin, Doğan, Güneş, Kılıç, Öztürk, Polat, Şahin, Yavuz',
  ),
  culture(
    'Anneliese, Bastian, Clara, Dörte, Emil, Greta, Henning, Jutta, Lorenz, Wiebke',
    'Albers, Brandt, Dietz, Engel, Grünwald, Kessler, Lindner, Reuter, Strauß, Vogt',
  ),
  culture(
    'Anh, Bich, Duc, Hanh, Khoa, Linh, Minh, Ngoc, Quang, Thuy',
    'Bui, Dang, Dinh, Ho, Huynh, Le, Luong, Phan, Truong, Vo',
  ),
  culture(
    'Abena, Akosua, Efua, Esi, Kofi, Kojo, Kwabena, Nana, Yaa, Yaw',
    'Amankwah, Asante, Boateng, Darko, Frimpong, Mensah, Nkansah, Opoku, Owusu, Sarpong',
  ),
  culture(
    'Aino, Eero, Ilmari, Johanna, Kirsi, Lauri, Mikko, Outi, Pekka, Tuuli',
    'Ahonen, Heikkinen, Järvinen, Kallio, Laine, Mäkelä, Nieminen, Peltonen, Salmi, Virta',
  ),
  culture(
    'Hine, Kahu, Leilani, Manaia, Moana, Ngaio, Rangi, Sione, Tama, Wiremu',
    'Faleafa, Hohepa, Kereama, Mataira, Ngata, Paki, Rewi, Tamihana, Vaipulu, Waitoa',
  ),
]
