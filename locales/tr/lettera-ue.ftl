# Stato: bozza
# La lettera di informazione della Direttiva (UE) 2015/413, allegato II.

oggetto = Bilgilendirme mektubu
sottotitolo = İtalya'da işlenen, yol güvenliğiyle ilgili bir trafik ihlali hakkında
base =
    (AB) 2015/413 sayılı Direktif, madde 5 ve Ek II; D.Lgs. 37/2014. Referans: tutanak no. { $numero }.

titolo-fatti = Olay
fatti =
    Tarih: **{ $data_violazione }**. Plaka numarası **{ $targa }**, markası { $marca }, modeli { $modello } olan araçla bu tarihte yol güvenliğiyle ilgili bir trafik ihlali yapılmıştır. İhlali tespit eden: { $ente_nome }, { $ente_comando }.
qualita =
    { $qualita ->
        [conducente] Bu aracın tescil belgesi sahibi, ihlal yapıldığında **aracı sizin kullandığınızı** bildirmiştir.
       *[intestatario] Bu aracın **tescil belgesi sahibi olarak kayıtlısınız**.
    }
particolari = İhlalin ilgili ayrıntıları sonraki sayfada, (a) ile (d) arasındaki bölümlerde açıklanmıştır.
titolo-somma = Borçlu olunan tutar ve son ödeme tarihi
somma-esclusa =
    Bu ihlal için tutar henüz belirlenmemiştir.
consiglio = Bu para cezasını ödemezseniz **ekteki yanıt formunu doldurmanız** ve formda gösterilen adrese göndermeniz tavsiye edilir.
legge = Bu mektup İtalya'nın ulusal hukukuna göre işleme alınır.

titolo-dettagli = İhlale ilişkin ayrıntılar
titolo-a = (a) İhlalde kullanılan araç
dettaglio-targa = Plaka numarası
dettaglio-marca = Marka
dettaglio-modello = Model
titolo-b = (b) İhlal
dettaglio-luogo = Yer
dettaglio-giorno = Tarih ve saat
giorno = { $data_violazione }, { $ora }
dettaglio-natura = İhlalin niteliği ve hukuki sınıflandırması (ilgili kutu işaretlenmiştir)
infrazione-velocita = hız sınırının aşılması (1)
infrazione-alcol = alkollü araç kullanma (2)
infrazione-cinture = emniyet kemeri takmama (3)
infrazione-rosso = kırmızı ışıkta durmama (4)
infrazione-corsia = yasak şeridin kullanılması (5)
infrazione-droga = uyuşturucu etkisinde araç kullanma (10)
infrazione-casco = koruyucu kask takmama (11)
infrazione-telefono = araç kullanırken cep telefonunun veya başka bir iletişim cihazının kurala aykırı kullanılması (12)
dettaglio-descrizione = Açıklama
descrizione =
    { $infrazione ->
        [velocita] Araç azami hız sınırını aşmıştır.
        [alcol] Sürücü alkol etkisinde araç kullanmıştır.
        [cinture] Emniyet kemeri takılmamıştır.
        [rosso] Araç kırmızı ışığa rağmen yola devam etmiştir.
        [corsia] Araç, yasak olan veya başka araçlara ayrılmış bir şeridi kullanmıştır.
        [droga] Sürücü uyuşturucu etkisinde araç kullanmıştır.
        [casco] Koruyucu kask takılmamıştır.
       *[telefono] Sürücü araç kullanırken telefon veya benzeri bir cihaz kullanmıştır.
    }
dettaglio-testo = Tutanağın İtalyanca metni
dettaglio-norma = Yasal hükümler
dettaglio-prove = Deliller
prove =
    { $prove ->
        [immagini] fotoğraflar veya kayıtlar; Polis Komutanlığında görülebilir veya sureti oradan istenebilir
        [agenti] görevlilerin doğrudan gözlemi
       *[entrambe] görevlilerin doğrudan gözlemi; fotoğraflar veya kayıtlar; Polis Komutanlığında görülebilir veya sureti oradan istenebilir
    }
titolo-c = (c) İhlalin tespitinde kullanılan cihaz
dettaglio-dispositivo = Cihaz türü
dettaglio-specifiche = Özellikler
dettaglio-matricola = Kimlik numarası
dettaglio-taratura = Son kalibrasyonun geçerlilik bitiş tarihi
senza-dispositivo = Cihaz kullanılmamıştır.
titolo-d = (d) Cihazın verdiği sonuç
dettaglio-limite = Azami hız
dettaglio-rilevata = Ölçülen hız
dettaglio-netta = Hata payı düşülmüş hız
limite = { $limite } km/h
rilevata = { $rilevata } km/h
netta = { $netta } km/h
senza-risultato = Uygulanmaz.

titolo-risposta = Yanıt formu
risposta-come = Lütfen büyük harflerle doldurunuz.
risposta-atto = Tutanak no. **{ $numero }**, plaka numarası **{ $targa }**
titolo-sezione-a = A. Sürücünün kimliği
modulo-cognome = Adı ve soyadı
modulo-luogo-nascita = Doğum yeri
modulo-data-nascita = Doğum tarihi
modulo-patente = Sürücü belgesi numarası
modulo-rilasciata-il = Veriliş tarihi
modulo-rilasciata-a = verildiği yer
modulo-indirizzo = Adres
titolo-sezione-b = B. Sorular
domanda-intestato = 1. { $targa } plakalı araç sizin adınıza mı kayıtlıdır?
risposta-si = evet
risposta-no = hayır
domanda-intestatario = Hayır ise tescil belgesi sahibi (soyadı, adı, adresi):
domanda-riconosce = 2. İhlali yaptığınızı kabul ediyor musunuz?
domanda-motivo = 3. Kabul etmiyorsanız lütfen nedenini açıklayınız:
modulo-data = Yer ve tarih
modulo-firma = İmza
risposta-invio =
    Lütfen doldurduğunuz formu **bu bilgilendirme mektubunun tarihinden itibaren 60 gün içinde** şu adrese gönderiniz: { $ente_nome }, { $ente_comando }, { $ente_indirizzo }, İtalya.

titolo-procedura = İşleme ilişkin bilgiler
procedura =
    Bu olay İtalya'daki yetkili makam tarafından incelenmektedir: { $ente_nome }, { $ente_comando }, { $ente_indirizzo }. Kovuşturmaya devam edilirse aşağıdaki süreler ve itiraz makamları geçerlidir.
effetti = **Bu bilgilendirme mektubu tek başına hukuki sonuç doğurmaz.** Tutanağın sonuçları tutanakta belirtilmiştir.
