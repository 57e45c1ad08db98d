# Stato: bozza
# Parole brevi che più modelli stampano.

-cds = Италиански кодекс за движението по пътищата (Codice della Strada)

atto-riferimento = Референция
atto-data = Дата
atto-protocollo = Преписка номер
atto-violazione = Нарушение от
atto-targa = Рег. номер
atto-piego = Препоръчана пратка номер
atto-codice = Код на документа

titolo-pagamento = Как се плаща
titolo-ricorso = Как се обжалва
titolo-accesso = Достъп до преписката
titolo-privacy = Защита на личните данни
titolo-responsabile = Отговорник за производството

firma-comandante = Началникът
firma-omessa = Саморъчният подпис е заменен с отпечатаното име (art. 3, ал. 2 D.Lgs. от 12 февруари 1993 г., n. 39)

entro-5gg = в срок от 5 дни
dal-6-al-60 = от 6-ия до 60-ия ден
entro-60gg = в срок от 60 дни
entro-data = до датата на падежа

accertamento-giorno = Ден и час
accertamento-luogo = Място
accertamento-accertatori = Установили нарушението
accertamento-veicolo = Превозно средство
accertamento-destinatario = Получател
accertamento-qualita = В качеството на
accertamento-contestazione = Защо не е връчено на място
accertamento-informazioni = Информация за получателя
titolo-mancato = Ако нито платите, нито обжалвате

# Verbali e lettere per chi risiede all'estero.
importi-riga-titolo =
    { $termine ->
        [entro-5gg] В срок от 5 дни от връчването
        [dal-6-al-60] От 6-ия до 60-ия ден
        [entro-60gg] В срок от 60 дни от връчването
       *[oltre-60gg] След 60 дни, без обжалване
    }
importi-riga-nota =
    { $termine ->
        [entro-5gg] санкция, намалена с 30%
        [oltre-60gg] половината от максимума
       *[altro] намалена сума
    }
importi-riga-parti = санкция { $sanzione } + разноски { $spese }
estero-nazione = Държава на регистрация
estero-dispositivo = Устройство
estero-dispositivo-tipo =
    { $dispositivo_tipo ->
        [VELOX] устройство за измерване на скоростта
        [TELELASER] лазерно устройство за измерване на скоростта
        [ROSSO] камера за преминаване на червен сигнал
        [ZTL] камера за контрол на достъпа до зона с ограничено движение
       *[SORPASSOMETRO] устройство за установяване на неправомерно изпреварване
    }
estero-approvazione = Одобрение
estero-taratura = Проверка и калибриране
estero-taratura-detta = извършени на { $taratura_data }, валидни до { $taratura_scadenza }
estero-velocita = Скорост
estero-intestatario = Титуляр на сметката
estero-iban = IBAN
estero-bic = BIC
estero-causale = Основание за плащане
estero-causale-detta = { $numero } { $targa }
