# syntax=docker/dockerfile:1
# Common Ground in a container. Models are part of the image when it is built with their languages:
#   docker build --build-arg LANGUAGES="en zh-Hans ar" --tag common-ground .

FROM python:3.12-slim AS base
ENV PYTHONUNBUFFERED=1 \
    PYTHONDONTWRITEBYTECODE=1 \
    PATH=/opt/venv/bin:$PATH


FROM base AS build
WORKDIR /src
RUN python -m venv /opt/venv
COPY requirements.lock ./
RUN pip install --no-cache-dir --require-hashes --no-deps -r requirements.lock
COPY pyproject.toml README.md LICENSE ./
COPY bot bot
COPY handlers handlers
COPY content content
RUN pip install --no-cache-dir --no-deps --no-build-isolation .


FROM build AS models
ARG LANGUAGES=""
ENV COMMONGROUND_MODELS_DIR=/models
RUN mkdir /models \
    && if [ -n "$LANGUAGES" ]; then commonground models pull $LANGUAGES && commonground models verify; fi


FROM base
RUN useradd --system --uid 10001 --home-dir /data --create-home commonground
COPY --from=build /opt/venv /opt/venv
COPY --from=models --chown=commonground /models /models
USER commonground
WORKDIR /data
VOLUME /data
ENV COMMONGROUND_MODELS_DIR=/models \
    COMMONGROUND_LOG_FORMAT=json \
    DATABASE_URL=sqlite:////data/common-ground.sqlite3
HEALTHCHECK --interval=60s --timeout=30s --start-period=60s CMD ["commonground", "doctor", "--quick", "--json"]
ENTRYPOINT ["commonground"]
CMD ["run"]
