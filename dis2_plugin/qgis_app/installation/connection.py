"""QGIS's proxy and certificates, as the installation takes them."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsApplication, QgsNetworkAccessManager
from qgis.PyQt.QtNetwork import QNetworkProxy

from ...environment.connection import Connection, proxy_url

INDEX = "https://pypi.org"

_SCHEMES = {
    QNetworkProxy.ProxyType.HttpProxy: "http",
    QNetworkProxy.ProxyType.HttpCachingProxy: "http",
    QNetworkProxy.ProxyType.Socks5Proxy: "socks5h",
}


def connection_of_qgis(wheelhouse: str, certificates_file: Path) -> Connection:
    """Return how QGIS reaches the network; call it from the main thread.

    Args:
        wheelhouse: folder of wheels; where it is named, nothing is fetched.
        certificates_file: written where the person has added authorities to QGIS.
    """
    if wheelhouse:
        return Connection(wheelhouse=wheelhouse)
    return Connection(_proxy(), _certificates(certificates_file))


def _proxy() -> str:
    manager = QgsNetworkAccessManager.instance()
    excluded = [*manager.excludeList(), *manager.noProxyList()]
    proxy = manager.fallbackProxy()
    scheme = _SCHEMES.get(proxy.type(), "")
    if not scheme or not proxy.hostName() or any(INDEX.startswith(url) for url in excluded if url):
        return ""
    place = (proxy.hostName(), proxy.port())
    return proxy_url(scheme, *place, proxy.user(), proxy.password())


def _certificates(file: Path) -> str:
    """Return a file with the system's and the person's authorities; empty without own ones."""
    authorities = QgsApplication.authManager()
    if authorities.isDisabled() or not authorities.databaseCAs():
        return ""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(bytes(authorities.trustedCaCertsPemText()))
    return str(file)
