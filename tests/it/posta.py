"""A mail server that others wrote (aiosmtpd): it keeps each message it takes as a file. posta.py PORT CERT KEY NAME PASSWORD FOLDER."""

import ssl
import sys
import time
from pathlib import Path

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP
from aiosmtpd.smtp import AuthResult

PORT, CERT, KEY, NAME, PASSWORD, FOLDER = sys.argv[1:]


class Keeper:
    count = 0

    async def handle_DATA(self, server, session, envelope):
        self.count += 1
        path = Path(FOLDER) / f"{self.count:03}.eml"
        path.write_bytes(envelope.original_content)
        path.with_suffix(".txt").write_text(f"{envelope.mail_from} {' '.join(envelope.rcpt_tos)}\n")
        return "250 2.0.0 Ok"


def known(server, session, envelope, mechanism, data):
    return AuthResult(success=(data.login.decode(), data.password.decode()) == (NAME, PASSWORD))


class Door(Controller):
    def factory(self):
        return SMTP(self.handler, authenticator=known, auth_required=True, auth_require_tls=False)


context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
context.load_cert_chain(CERT, KEY)
Door(Keeper(), hostname="127.0.0.1", port=int(PORT), ssl_context=context).start()
print("open", flush=True)
while True:
    time.sleep(60)
