# Stato: bozza
# La lettera di informazione della Direttiva (UE) 2015/413, allegato II.

oggetto = Информативно писмо
sottotitolo = о саобраћајном прекршају у вези са безбедношћу на путевима, учињеном у Италији
base =
    Директива (ЕУ) 2015/413, члан 5 и Прилог II; D.Lgs. 37/2014. Предмет: записник бр. { $numero }.

titolo-fatti = Чињенице
fatti =
    Дана **{ $data_violazione }** возилом регистарског броја **{ $targa }**, марке { $marca }, модела { $modello }, учињен је саобраћајни прекршај у вези са безбедношћу на путевима. Прекршај је открио орган: { $ente_nome }, { $ente_comando }.
qualita =
    { $qualita ->
        [conducente] Ималац саобраћајне дозволе овог возила навео је да сте **Ви управљали возилом** када је прекршај учињен.
       *[intestatario] **Ви сте уписани као ималац саобраћајне дозволе** овог возила.
    }
particolari = Релевантни подаци о прекршају описани су на следећој страници, у тачкама (a) до (d).
titolo-somma = Дуговани износ и рок за плаћање
somma-esclusa =
    За овај прекршај износ још није одређен.
consiglio = Ако не платите ову новчану казну, саветује Вам се да **попуните приложени образац за одговор** и пошаљете га на адресу која је у њему наведена.
legge = Ово писмо се обрађује у складу са националним правом Италије.

titolo-dettagli = Релевантни подаци о прекршају
titolo-a = (a) Возило којим је учињен прекршај
dettaglio-targa = Регистарски број
dettaglio-marca = Марка
dettaglio-modello = Модел
titolo-b = (b) Прекршај
dettaglio-luogo = Место
dettaglio-giorno = Датум и час
giorno = { $data_violazione }, { $ora }
dettaglio-natura = Природа и правна квалификација прекршаја (означено је одговарајуће поље)
infrazione-velocita = прекорачење брзине (1)
infrazione-alcol = вожња под дејством алкохола (2)
infrazione-cinture = некоришћење сигурносног појаса (3)
infrazione-rosso = незаустављање на црвено светло на семафору (4)
infrazione-corsia = коришћење забрањене траке (5)
infrazione-droga = вожња под дејством дрога (10)
infrazione-casco = неношење заштитне кациге (11)
infrazione-telefono = незаконито коришћење мобилног телефона или другог комуникационог уређаја током вожње (12)
dettaglio-descrizione = Опис
descrizione =
    { $infrazione ->
        [velocita] Возило је прекорачило највећу дозвољену брзину.
        [alcol] Возач је возио под дејством алкохола.
        [cinture] Сигурносни појас није коришћен.
        [rosso] Возило је наставило кретање упркос црвеном светлу на семафору.
        [corsia] Возило је користило траку која је забрањена или резервисана за друга возила.
        [droga] Возач је возио под дејством дрога.
        [casco] Заштитна кацига није ношена.
       *[telefono] Возач је током вожње користио телефон или сличан уређај.
    }
dettaglio-testo = Италијански текст записника
dettaglio-norma = Правне одредбе
dettaglio-prove = Докази
prove =
    { $prove ->
        [immagini] фотографије или снимци, који се могу видети у Полицијској команди или од ње затражити у копији
        [agenti] непосредно запажање службених лица
       *[entrambe] непосредно запажање службених лица; фотографије или снимци, који се могу видети у Полицијској команди или од ње затражити у копији
    }
titolo-c = (c) Уређај којим је откривен прекршај
dettaglio-dispositivo = Врста уређаја
dettaglio-specifiche = Спецификација
dettaglio-matricola = Идентификациони број
dettaglio-taratura = Датум истека последње калибрације
senza-dispositivo = Није коришћен никакав уређај.
titolo-d = (d) Резултат примене уређаја
dettaglio-limite = Највећа дозвољена брзина
dettaglio-rilevata = Измерена брзина
dettaglio-netta = Брзина коригована за границу грешке
limite = { $limite } km/h
rilevata = { $rilevata } km/h
netta = { $netta } km/h
senza-risultato = Није применљиво.

titolo-risposta = Образац за одговор
risposta-come = Молимо попуните штампаним словима.
risposta-atto = Записник бр. **{ $numero }**, регистарски број **{ $targa }**
titolo-sezione-a = A. Идентитет возача
modulo-cognome = Име и презиме
modulo-luogo-nascita = Место рођења
modulo-data-nascita = Датум рођења
modulo-patente = Број возачке дозволе
modulo-rilasciata-il = Издата дана
modulo-rilasciata-a = у (место)
modulo-indirizzo = Адреса
titolo-sezione-b = B. Питања
domanda-intestato = 1. Да ли је возило регистарског броја { $targa } регистровано на Ваше име?
risposta-si = да
risposta-no = не
domanda-intestatario = Ако није, ималац саобраћајне дозволе је (презиме, име, адреса):
domanda-riconosce = 2. Да ли признајете да сте учинили прекршај?
domanda-motivo = 3. Ако не признајете, молимо објасните зашто:
modulo-data = Место и датум
modulo-firma = Потпис
risposta-invio =
    Молимо пошаљите попуњени образац **у року од 60 дана од датума овог информативног писма** на адресу: { $ente_nome }, { $ente_comando }, { $ente_indirizzo }, Италија.

titolo-procedura = Информације о поступку
procedura =
    Овај случај разматра надлежни орган у Италији: { $ente_nome }, { $ente_comando }, { $ente_indirizzo }. Ако се поступак настави, важе следећи рокови и органи за жалбу.
effetti = **Ово информативно писмо само по себи нема правне последице.** Дејства записника наведена су у записнику.
