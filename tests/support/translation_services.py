"""The other services that deep-translator speaks to, as far as it looks at them, on the same local server."""

from __future__ import annotations

import html

from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import Route

from tests.support.libretranslate_server import LibreTranslateServer


class TranslationServices(LibreTranslateServer):
    """LibreTranslate at ``/translate``, Google's page at ``/m``, DeepL at ``/v2/``, Microsoft at ``/ms``, MyMemory at ``/get``."""

    def more_routes(self) -> list[Route]:
        return [
            Route("/m", self._google),
            Route("/v2/translate", self._deepl, methods=["POST"]),
            Route("/ms", self._microsoft, methods=["POST"]),
            Route("/get", self._my_memory),
        ]

    async def _google(self, request: Request) -> Response:
        if misbehaviour := self.misbehaviour(request):
            return misbehaviour
        query = request.query_params
        answer = self.run_engine(query["q"], query["sl"], query["tl"])
        return HTMLResponse(f'<html><body><div class="result-container">{html.escape(answer)}</div></body></html>')

    async def _deepl(self, request: Request) -> Response:
        if misbehaviour := self.misbehaviour(request):
            return misbehaviour
        form = {name: str(value) for name, value in (await request.form()).items()}
        if request.headers.get("authorization") != "DeepL-Auth-Key key:fx":
            return JSONResponse({"message": "forbidden"}, 403)
        source, target = form["source_lang"].lower(), form["target_lang"].lower().partition("-")[0]
        return JSONResponse({"translations": [{"text": self.run_engine(form["text"], source, target)}]})

    async def _microsoft(self, request: Request) -> Response:
        if misbehaviour := self.misbehaviour(request):
            return misbehaviour
        query = request.query_params
        if request.headers.get("ocp-apim-subscription-key") != "key":
            return JSONResponse({"error": {"code": 401000, "message": "unauthorized"}}, 401)
        (item,) = await request.json()
        answer = self.run_engine(item["text"], query["from"], query["to"])
        return JSONResponse([{"translations": [{"text": answer, "to": query["to"]}]}])

    async def _my_memory(self, request: Request) -> Response:
        if misbehaviour := self.misbehaviour(request):
            return misbehaviour
        source, _, target = request.query_params["langpair"].partition("|")
        answer = self.run_engine(request.query_params["q"], source[:2], target[:2])
        return JSONResponse({"responseData": {"translatedText": answer}, "responseStatus": 200, "matches": []})
