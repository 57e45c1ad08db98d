# Stato: bozza
# Zahlen mit Posterlagschein oder Überweisung: die Wörter, die nicht zum Vordruck der Post gehören.

avviso-bollettini-titolo = Mit dem Posterlagschein zahlen
avviso-bollettini-retro-uno = Der Posterlagschein ist auf der Rückseite dieses Blattes.
avviso-bollettini-retro-piu = Die Posterlagscheine sind auf der Rückseite dieses Blattes, einer für jeden Betrag: Sie werden entlang der gestrichelten Linien getrennt.
avviso-bollettini-scelta = Zahlen Sie nur einen Posterlagschein: jenen der Frist, innerhalb der Sie zahlen. Ein anderer als der geschuldete Betrag tilgt die Strafe nicht.
avviso-bollettini-importo = Zahlen Sie den gedruckten Betrag: Ein anderer als der geschuldete tilgt die Strafe nicht.
avviso-bollettini-avviso = Der Posterlagschein ersetzt die pagoPA-Zahlungsmitteilung: Zahlen Sie nicht beide.
avviso-bollettini-ricevuta = Die Einzahlungsbestätigung mit dem Stempel des Postamtes beweist die Zahlung: Bewahren Sie sie auf.
avviso-bollettini-entro-5gg = innerhalb von 5 Tagen ab Zustellung
avviso-bollettini-dopo-5gg = vom 6. bis zum 60. Tag ab Zustellung
avviso-bollettini-entro-60gg = innerhalb von 60 Tagen ab Zustellung

avviso-bonifico-titolo = Aus dem Ausland mit einer Überweisung zahlen
avviso-bonifico-testo = Wer sich im Ausland befindet, kann mit einer Überweisung in Euro auf das hier angegebene Konto zahlen. Machen Sie nur eine Überweisung, über den Betrag der Frist, innerhalb der Sie zahlen, und geben Sie den Zahlungsgrund an.
avviso-bonifico-spese = Bei der Körperschaft muss der ganze Betrag eingehen: Die Spesen Ihrer Bank werden nicht abgezogen.
avviso-bonifico-qr = Der QR-Code enthält dieselben Daten, für die Anwendungen der Banken, die ihn lesen.
avviso-bonifico-beneficiario = Begünstigter
avviso-bonifico-iban = IBAN
avviso-bonifico-bic = BIC / SWIFT
avviso-bonifico-causale = Zahlungsgrund
