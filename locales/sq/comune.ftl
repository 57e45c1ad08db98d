# Stato: bozza
# Parole brevi che più modelli stampano.

-cds = Kodi Rrugor italian (Codice della Strada)

atto-riferimento = Referenca
atto-data = Data
atto-protocollo = Nr. i protokollit
atto-violazione = Shkelja e datës
atto-targa = Targa
atto-piego = Nr. i dërgesës së regjistruar
atto-codice = Kodi i dokumentit

titolo-pagamento = Si paguhet
titolo-ricorso = Si ankohet
titolo-accesso = E drejta për të parë dosjen
titolo-privacy = Mbrojtja e të dhënave personale
titolo-responsabile = Përgjegjësi i procedurës

firma-comandante = Komandanti
firma-omessa = Nënshkrimi me dorë është zëvendësuar me emrin e shtypur (art. 3, paragrafi 2 D.Lgs. i datës 12 shkurt 1993, nr. 39)

entro-5gg = brenda 5 ditëve
dal-6-al-60 = nga dita e 6-të deri në ditën e 60-të
entro-60gg = brenda 60 ditëve
entro-data = brenda afatit

accertamento-giorno = Dita dhe ora
accertamento-luogo = Vendi
accertamento-accertatori = Punonjësit konstatues
accertamento-veicolo = Mjeti
accertamento-destinatario = Marrësi
accertamento-qualita = Në cilësinë e
accertamento-contestazione = Pse nuk u njoftua në vend
accertamento-informazioni = Informacion për marrësin
titolo-mancato = Nëse nuk paguani dhe nuk ankoheni

# Verbali e lettere per chi risiede all'estero.
importi-riga-titolo =
    { $termine ->
        [entro-5gg] Brenda 5 ditëve nga njoftimi
        [dal-6-al-60] Nga dita e 6-të deri në ditën e 60-të
        [entro-60gg] Brenda 60 ditëve nga njoftimi
       *[oltre-60gg] Pas 60 ditësh, pa ankesë
    }
importi-riga-nota =
    { $termine ->
        [entro-5gg] gjobë e ulur me 30%
        [oltre-60gg] gjysma e maksimumit
       *[altro] shumë e reduktuar
    }
importi-riga-parti = gjoba { $sanzione } + shpenzimet { $spese }
estero-nazione = Shteti i regjistrimit
estero-dispositivo = Pajisja
estero-dispositivo-tipo =
    { $dispositivo_tipo ->
        [VELOX] pajisje për matjen e shpejtësisë
        [TELELASER] pajisje me lazer për matjen e shpejtësisë
        [ROSSO] kamerë për kalimin me dritë të kuqe
        [ZTL] kamerë për kontrollin e hyrjes në zonë me trafik të kufizuar
       *[SORPASSOMETRO] pajisje për zbulimin e parakalimit të ndaluar
    }
estero-approvazione = Miratimi
estero-taratura = Verifikimi dhe kalibrimi
estero-taratura-detta = kryer më { $taratura_data }, i vlefshëm deri më { $taratura_scadenza }
estero-velocita = Shpejtësia
estero-intestatario = Mbajtësi i llogarisë
estero-iban = IBAN
estero-bic = BIC
estero-causale = Përshkrimi i pagesës
estero-causale-detta = { $numero } { $targa }
