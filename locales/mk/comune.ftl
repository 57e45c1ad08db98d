# Stato: bozza
# Parole brevi che più modelli stampano.

-cds = италијански Законик за сообраќај на патиштата (Codice della Strada)

atto-riferimento = Предмет
atto-data = Датум
atto-protocollo = Деловоден бр.
atto-violazione = Прекршок од
atto-targa = Регистарски број
atto-piego = Бр. на препорачаната пратка
atto-codice = Код на документот

titolo-pagamento = Како се плаќа
titolo-ricorso = Како се поднесува жалба
titolo-accesso = Увид во списите
titolo-privacy = Заштита на личните податоци
titolo-responsabile = Одговорно лице за постапката

firma-comandante = Командантот
firma-omessa = Своерачниот потпис е заменет со отпечатеното име (art. 3, став 2 D.Lgs. од 12 февруари 1993 г., бр. 39)

entro-5gg = во рок од 5 дена
dal-6-al-60 = од 6-тиот до 60-тиот ден
entro-60gg = во рок од 60 дена
entro-data = во рокот на доспевање

accertamento-giorno = Ден и час
accertamento-luogo = Место
accertamento-accertatori = Службени лица што го утврдиле прекршокот
accertamento-veicolo = Возило
accertamento-destinatario = Примател
accertamento-qualita = Во својство на
accertamento-contestazione = Зошто не е соопштено на самото место
accertamento-informazioni = Информации за примателот
titolo-mancato = Ако не платите и не поднесете жалба

# Verbali e lettere per chi risiede all'estero.
importi-riga-titolo =
    { $termine ->
        [entro-5gg] Во рок од 5 дена од доставувањето
        [dal-6-al-60] Од 6-тиот до 60-тиот ден
        [entro-60gg] Во рок од 60 дена од доставувањето
       *[oltre-60gg] По 60 дена, без жалба
    }
importi-riga-nota =
    { $termine ->
        [entro-5gg] казна намалена за 30%
        [oltre-60gg] половина од највисокиот износ
       *[altro] намален износ
    }
importi-riga-parti = казна { $sanzione } + трошоци { $spese }
estero-nazione = Држава на регистрација
estero-dispositivo = Уред
estero-dispositivo-tipo =
    { $dispositivo_tipo ->
        [VELOX] уред за мерење на брзината
        [TELELASER] ласерски уред за мерење на брзината
        [ROSSO] камера за минување на црвено светло
        [ZTL] камера за контрола на влезот во зона со ограничен сообраќај
       *[SORPASSOMETRO] уред за откривање недозволено претекнување
    }
estero-approvazione = Одобрение
estero-taratura = Проверка и калибрација
estero-taratura-detta = извршена на { $taratura_data }, важи до { $taratura_scadenza }
estero-velocita = Брзина
estero-intestatario = Имател на сметката
estero-iban = IBAN
estero-bic = BIC
estero-causale = Цел на дознаката
estero-causale-detta = { $numero } { $targa }
