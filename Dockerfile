# Build the program with the SDK, then keep only what runs it.
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
ARG TARGETARCH
WORKDIR /source
# Packages first: they change seldom, so their layer is kept while the code changes.
COPY global.json Directory.Build.props Directory.Packages.props ./
COPY src/Blog.Ads/Blog.Ads.csproj src/Blog.Ads/
COPY src/Blog.Content/Blog.Content.csproj src/Blog.Content/
COPY src/Blog.Core/Blog.Core.csproj src/Blog.Core/
COPY src/Blog.IndexNow/Blog.IndexNow.csproj src/Blog.IndexNow/
COPY src/Blog.Markdown/Blog.Markdown.csproj src/Blog.Markdown/
COPY src/Blog.Media/Blog.Media.csproj src/Blog.Media/
COPY src/Blog.Migrations/Blog.Migrations.csproj src/Blog.Migrations/
COPY src/Blog.Support/Blog.Support.csproj src/Blog.Support/
COPY src/Blog.Transfer/Blog.Transfer.csproj src/Blog.Transfer/
COPY src/Blog.Web/Blog.Web.csproj src/Blog.Web/
# Naming the platform leaves the native libraries of all others out, and lets the code be compiled ahead.
RUN dotnet restore src/Blog.Web --runtime linux-$([ "${TARGETARCH:-amd64}" = arm64 ] && echo arm64 || echo x64) -p:PublishReadyToRun=true
COPY appsettings.json ./
COPY src/ src/
RUN dotnet publish src/Blog.Web --no-restore --configuration Release --output /app --self-contained false \
      --runtime linux-$([ "${TARGETARCH:-amd64}" = arm64 ] && echo arm64 || echo x64) -p:PublishReadyToRun=true \
 && mkdir --mode=700 /data

# The full image (Ubuntu), because it has the time zones and ICU that dates and languages need.
FROM mcr.microsoft.com/dotnet/aspnet:10.0
LABEL org.opencontainers.image.title="Blog" \
      org.opencontainers.image.version="1.0.0-alpha.1" \
      org.opencontainers.image.licenses="MIT"
WORKDIR /app
# Fonts for share pictures, in most scripts; add fonts-noto-cjk for Chinese, Japanese and Korean (90 MB).
RUN apt-get update && apt-get install --yes --no-install-recommends fontconfig-config fonts-noto-core && rm -rf /var/lib/apt/lists/*
COPY --from=build /app ./
COPY --from=build --chown=$APP_UID:$APP_UID /data /data
# The root file system may be read-only: everything written goes to /data, and what is fleeting to /tmp.
ENV ASPNETCORE_HTTP_PORTS=8080 \
    DOTNET_RUNNING_IN_CONTAINER=true \
    DOTNET_EnableDiagnostics=0 \
    Data__Folder=/data
USER $APP_UID:$APP_UID
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=10s --start-period=30s --retries=3 CMD ["dotnet", "Blog.Web.dll", "health"]
ENTRYPOINT ["dotnet", "Blog.Web.dll"]
