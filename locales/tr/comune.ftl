# Stato: bozza
# Parole brevi che più modelli stampano.

-cds = İtalyan Karayolları Trafik Kanunu (Codice della Strada)

atto-riferimento = Referans
atto-data = Tarih
atto-protocollo = Dosya no.
atto-violazione = İhlal tarihi
atto-targa = Plaka no.
atto-piego = Taahhütlü gönderi no.
atto-codice = Belge kodu

titolo-pagamento = Nasıl ödenir
titolo-ricorso = Nasıl itiraz edilir
titolo-accesso = Dosyaya erişim
titolo-privacy = Kişisel verilerin korunması
titolo-responsabile = İşlemden sorumlu görevli

firma-comandante = Komutan
firma-omessa = El yazısıyla imza yerine isim basılmıştır (art. 3, fıkra 2, D.Lgs. 12 Şubat 1993, no. 39)

entro-5gg = 5 gün içinde
dal-6-al-60 = 6. günden 60. güne kadar
entro-60gg = 60 gün içinde
entro-data = son ödeme tarihine kadar

accertamento-giorno = Gün ve saat
accertamento-luogo = Yer
accertamento-accertatori = Tespiti yapan görevliler
accertamento-veicolo = Araç
accertamento-destinatario = Muhatap
accertamento-qualita = Sıfatı
accertamento-contestazione = Neden olay yerinde bildirilmedi
accertamento-informazioni = Muhatap için bilgiler
titolo-mancato = Ödeme yapmaz ve itiraz da etmezseniz

# Verbali e lettere per chi risiede all'estero.
importi-riga-titolo =
    { $termine ->
        [entro-5gg] Tebliğden itibaren 5 gün içinde
        [dal-6-al-60] Tebliğden sonra 6. günden 60. güne kadar
        [entro-60gg] Tebliğden itibaren 60 gün içinde
       *[oltre-60gg] 60 günden sonra, itiraz edilmemişse
    }
importi-riga-nota =
    { $termine ->
        [entro-5gg] %30 indirimli ceza
        [oltre-60gg] azami cezanın yarısı
       *[altro] indirilmiş tutar
    }
importi-riga-parti = ceza { $sanzione } + masraflar { $spese }
estero-nazione = Tescil edildiği devlet
estero-dispositivo = Cihaz
estero-dispositivo-tipo =
    { $dispositivo_tipo ->
        [VELOX] hız ölçüm cihazı
        [TELELASER] lazerli hız ölçüm cihazı
        [ROSSO] kırmızı ışık kamerası
        [ZTL] trafiği kısıtlı bölgeye girişi denetleyen kamera
       *[SORPASSOMETRO] kurala aykırı sollamayı tespit eden cihaz
    }
estero-approvazione = Onay
estero-taratura = Doğrulama ve kalibrasyon
estero-taratura-detta = yapıldığı tarih { $taratura_data }, geçerlilik sonu { $taratura_scadenza }
estero-velocita = Hız
estero-intestatario = Hesap sahibi
estero-iban = IBAN
estero-bic = BIC
estero-causale = Ödeme açıklaması
estero-causale-detta = { $numero } { $targa }
