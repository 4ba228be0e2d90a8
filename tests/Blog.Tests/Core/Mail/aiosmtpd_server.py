"""A mail server of aiosmtpd on the loopback, which shares nothing with what sends: prints its port, then each mail as a line of JSON.

Usage: aiosmtpd_server.py USER PASSWORD [CERTIFICATE KEY]. It ends when its standard input does.
"""
import asyncio
import email
import email.policy
import json
import ssl
import sys

from aiosmtpd.smtp import SMTP, AuthResult


class Handler:
    async def handle_DATA(self, server, session, envelope):
        message = email.message_from_bytes(envelope.content, policy=email.policy.default)
        print(json.dumps({
            "From": envelope.mail_from,
            "To": envelope.rcpt_tos,
            "User": (session.auth_data.login if session.authenticated else b"").decode(),
            "Subject": message["subject"],
            "ReplyTo": [[a.display_name, a.addr_spec] for a in message["reply-to"].addresses],
            "MessageId": message["message-id"],
            "Text": message.get_body(("plain",)).get_content(),
            "Headers": [name.lower() for name in message.keys()],
        }), flush=True)
        return "250 taken"


def authenticate(server, session, envelope, mechanism, data):
    return AuthResult(success=(data.login.decode(), data.password.decode()) == (sys.argv[1], sys.argv[2]), handled=False, auth_data=data)


def connect():
    needs_password = bool(sys.argv[1])
    tls = None
    if len(sys.argv) > 3:
        tls = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        tls.load_cert_chain(sys.argv[3], sys.argv[4])
    return SMTP(Handler(), enable_SMTPUTF8=True, tls_context=tls, require_starttls=tls is not None,
                authenticator=authenticate if needs_password else None, auth_required=needs_password, auth_require_tls=False)


async def main():
    server = await asyncio.get_running_loop().create_server(connect, "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await asyncio.get_running_loop().run_in_executor(None, sys.stdin.read)


asyncio.run(main())
