"""How the index is reached: QGIS's proxy and certificates, or a folder of wheels and no network."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

_CREDENTIALS = re.compile(r"(?<=://)[^/@\s]+@")


@dataclass(frozen=True)
class Connection:
    """What QGIS knows about the way out; empty strings mean the system's own way.

    Attributes:
        proxy: URL of the proxy, with name and password where it asks for them.
        certificates: file of the authorities that are trusted, PEM.
        wheelhouse: folder of wheels; where it is named, nothing is fetched from a network.
    """

    proxy: str = ""
    certificates: str = ""
    wheelhouse: str = ""

    def pip_variables(self) -> dict[str, str]:
        """Return proxy and certificates as pip reads them from its environment.

        Not as words of the command: those are seen by everybody on the computer, and a proxy's
        address may hold a password.
        """
        named = {"PIP_PROXY": self.proxy, "PIP_CERT": self.certificates}
        return {name: value for name, value in named.items() if value}

    @property
    def words(self) -> str:
        """The connection for a report: no host, no name, no password."""
        if self.wheelhouse:
            return "a folder of wheels, no network"
        proxy = f"{urlsplit(self.proxy).scheme} proxy of QGIS" if self.proxy else "no proxy of QGIS"
        own = "certificates of QGIS" if self.certificates else "certificates of the system"
        return f"{proxy}, {own}"


def proxy_url(scheme: str, host: str, port: int, user: str, password: str) -> str:
    """Return a proxy as one address; user and password are quoted as addresses want it."""
    who = quote(user, safe="")
    if password:
        who += f":{quote(password, safe='')}"
    place = f"{host}:{port}" if port else host
    return f"{scheme}://{who}@{place}" if who else f"{scheme}://{place}"


def without_credentials(text: str) -> str:
    """Return a text whose addresses name no user and no password."""
    return _CREDENTIALS.sub("***@", text)
