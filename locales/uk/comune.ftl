# Stato: bozza
# Parole brevi che più modelli stampano.

-cds = Італійський дорожній кодекс (Codice della Strada)

atto-riferimento = Посилання
atto-data = Дата
atto-protocollo = Номер справи
atto-violazione = Порушення від
atto-targa = Номерний знак
atto-piego = Номер рекомендованого відправлення
atto-codice = Код документа

titolo-pagamento = Як сплатити
titolo-ricorso = Як оскаржити
titolo-accesso = Доступ до матеріалів справи
titolo-privacy = Захист персональних даних
titolo-responsabile = Посадова особа, відповідальна за провадження

firma-comandante = Начальник поліції
firma-omessa = Власноручний підпис замінено друкованим ім’ям (art. 3, ч. 2, D.Lgs. 12 лютого 1993 р., n. 39)

entro-5gg = протягом 5 днів
dal-6-al-60 = з 6-го по 60-й день
entro-60gg = протягом 60 днів
entro-data = до кінцевого строку

accertamento-giorno = День і час
accertamento-luogo = Місце
accertamento-accertatori = Посадові особи, які встановили порушення
accertamento-veicolo = Транспортний засіб
accertamento-destinatario = Адресат
accertamento-qualita = У якості
accertamento-contestazione = Чому не повідомлено на місці
accertamento-informazioni = Інформація для адресата
titolo-mancato = Якщо Ви не сплатите і не оскаржите

# Verbali e lettere per chi risiede all'estero.
importi-riga-titolo =
    { $termine ->
        [entro-5gg] Протягом 5 днів після вручення
        [dal-6-al-60] З 6-го по 60-й день після вручення
        [entro-60gg] Протягом 60 днів після вручення
       *[oltre-60gg] Після 60 днів, якщо не оскаржено
    }
importi-riga-nota =
    { $termine ->
        [entro-5gg] штраф, зменшений на 30%
        [oltre-60gg] половина максимального розміру
       *[altro] зменшена сума
    }
importi-riga-parti = штраф { $sanzione } + витрати { $spese }
estero-nazione = Держава реєстрації
estero-dispositivo = Прилад
estero-dispositivo-tipo =
    { $dispositivo_tipo ->
        [VELOX] прилад для вимірювання швидкості
        [TELELASER] лазерний прилад для вимірювання швидкості
        [ROSSO] камера фіксації проїзду на червоне світло
        [ZTL] камера контролю в’їзду до зони обмеженого руху
       *[SORPASSOMETRO] прилад для виявлення забороненого обгону
    }
estero-approvazione = Затвердження
estero-taratura = Повірка і калібрування
estero-taratura-detta = дата проведення { $taratura_data }, чинне до { $taratura_scadenza }
estero-velocita = Швидкість
estero-intestatario = Власник рахунку
estero-iban = IBAN
estero-bic = BIC
estero-causale = Призначення платежу
estero-causale-detta = { $numero } { $targa }
