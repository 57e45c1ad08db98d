# Stato: bozza
# Parole brevi che più modelli stampano.

-cds = იტალიის საგზაო კოდექსი (Codice della Strada)

atto-riferimento = მითითება
atto-data = თარიღი
atto-protocollo = საქმის N
atto-violazione = დარღვ. თარიღი
atto-targa = სარეგ. ნომერი
atto-piego = დაზღვეული გზავნილის N
atto-codice = დოკუმენტის კოდი

titolo-pagamento = როგორ გადავიხადოთ
titolo-ricorso = როგორ გავასაჩივროთ
titolo-accesso = საქმის მასალების გაცნობა
titolo-privacy = პერსონალურ მონაცემთა დაცვა
titolo-responsabile = წარმოებაზე პასუხისმგებელი თანამდებობის პირი

firma-comandante = პოლიციის უფროსი
firma-omessa = საკუთარხელიანი ხელმოწერა შეცვლილია დაბეჭდილი სახელით (art. 3, ნაწ. 2, D.Lgs. 1993 წლის 12 თებერვალი, n. 39)

entro-5gg = 5 დღის ვადაში
dal-6-al-60 = მე-6 დღიდან მე-60 დღემდე
entro-60gg = 60 დღის ვადაში
entro-data = გადახდის ბოლო თარიღამდე

accertamento-giorno = დღე და საათი
accertamento-luogo = ადგილი
accertamento-accertatori = დარღვევის დამდგენი თანამშრომლები
accertamento-veicolo = სატრანსპორტო საშუალება
accertamento-destinatario = ადრესატი
accertamento-qualita = სტატუსი
accertamento-contestazione = რატომ არ ეცნობა ადგილზე
accertamento-informazioni = ინფორმაცია ადრესატისთვის
titolo-mancato = თუ არც გადაიხდით და არც გაასაჩივრებთ

# Verbali e lettere per chi risiede all'estero.
importi-riga-titolo =
    { $termine ->
        [entro-5gg] ჩაბარებიდან 5 დღის ვადაში
        [dal-6-al-60] ჩაბარებიდან მე-6 დღიდან მე-60 დღემდე
        [entro-60gg] ჩაბარებიდან 60 დღის ვადაში
       *[oltre-60gg] 60 დღის შემდეგ, თუ არ გასაჩივრდა
    }
importi-riga-nota =
    { $termine ->
        [entro-5gg] 30%-ით შემცირებული ჯარიმა
        [oltre-60gg] მაქსიმალური ოდენობის ნახევარი
       *[altro] შემცირებული თანხა
    }
importi-riga-parti = ჯარიმა { $sanzione } + ხარჯები { $spese }
estero-nazione = რეგისტრაციის სახელმწიფო
estero-dispositivo = მოწყობილობა
estero-dispositivo-tipo =
    { $dispositivo_tipo ->
        [VELOX] სიჩქარის საზომი მოწყობილობა
        [TELELASER] სიჩქარის საზომი ლაზერული მოწყობილობა
        [ROSSO] წითელ შუქზე გავლის ამსახველი კამერა
        [ZTL] შეზღუდული მოძრაობის ზონაში შესვლის მაკონტროლებელი კამერა
       *[SORPASSOMETRO] აკრძალული გასწრების გამომვლენი მოწყობილობა
    }
estero-approvazione = დამტკიცება
estero-taratura = შემოწმება და კალიბრაცია
estero-taratura-detta = ჩატარების თარიღი { $taratura_data }, ძალაშია { $taratura_scadenza } თარიღამდე
estero-velocita = სიჩქარე
estero-intestatario = ანგარიშის მფლობელი
estero-iban = IBAN
estero-bic = BIC
estero-causale = გადახდის დანიშნულება
estero-causale-detta = { $numero } { $targa }
