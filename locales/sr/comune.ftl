# Stato: bozza
# Parole brevi che più modelli stampano.

-cds = италијански Закон о саобраћају на путевима (Codice della Strada)

atto-riferimento = Предмет
atto-data = Датум
atto-protocollo = Деловодни бр.
atto-violazione = Прекршај од
atto-targa = Регистарски број
atto-piego = Бр. препоручене пошиљке
atto-codice = Код документа

titolo-pagamento = Како се плаћа
titolo-ricorso = Како се подноси жалба
titolo-accesso = Увид у списе
titolo-privacy = Заштита података о личности
titolo-responsabile = Одговорно лице за поступак

firma-comandante = Командант
firma-omessa = Својеручни потпис замењен је одштампаним именом (art. 3 став 2 D.Lgs. од 12. фебруара 1993, бр. 39)

entro-5gg = у року од 5 дана
dal-6-al-60 = од 6. до 60. дана
entro-60gg = у року од 60 дана
entro-data = до датума доспећа

accertamento-giorno = Дан и час
accertamento-luogo = Место
accertamento-accertatori = Службена лица која су утврдила прекршај
accertamento-veicolo = Возило
accertamento-destinatario = Прималац
accertamento-qualita = У својству
accertamento-contestazione = Зашто није саопштено на лицу места
accertamento-informazioni = Информације за примаоца
titolo-mancato = Ако не платите и не поднесете жалбу

# Verbali e lettere per chi risiede all'estero.
importi-riga-titolo =
    { $termine ->
        [entro-5gg] У року од 5 дана од достављања
        [dal-6-al-60] Од 6. до 60. дана
        [entro-60gg] У року од 60 дана од достављања
       *[oltre-60gg] После 60 дана, без жалбе
    }
importi-riga-nota =
    { $termine ->
        [entro-5gg] казна умањена за 30%
        [oltre-60gg] половина највећег износа
       *[altro] умањени износ
    }
importi-riga-parti = казна { $sanzione } + трошкови { $spese }
estero-nazione = Држава регистрације
estero-dispositivo = Уређај
estero-dispositivo-tipo =
    { $dispositivo_tipo ->
        [VELOX] уређај за мерење брзине
        [TELELASER] ласерски уређај за мерење брзине
        [ROSSO] камера за пролазак на црвено светло
        [ZTL] камера за контролу уласка у зону ограниченог саобраћаја
       *[SORPASSOMETRO] уређај за откривање недозвољеног претицања
    }
estero-approvazione = Одобрење
estero-taratura = Провера и калибрација
estero-taratura-detta = обављена { $taratura_data }, важи до { $taratura_scadenza }
estero-velocita = Брзина
estero-intestatario = Ималац рачуна
estero-iban = IBAN
estero-bic = BIC
estero-causale = Сврха уплате
estero-causale-detta = { $numero } { $targa }
