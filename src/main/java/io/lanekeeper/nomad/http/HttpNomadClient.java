package io.lanekeeper.nomad.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lanekeeper.nomad.ApiCall;
import io.lanekeeper.nomad.CancelToken;
import io.lanekeeper.nomad.Connection;
import io.lanekeeper.nomad.Limits;
import io.lanekeeper.nomad.NomadClient;
import io.lanekeeper.nomad.NomadException;
import io.lanekeeper.nomad.NomadFailure;
import io.lanekeeper.nomad.parse.InputGuard;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.Credentials;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A {@link NomadClient} that really calls. */
public final class HttpNomadClient implements NomadClient {
    private static final Logger LOG = LoggerFactory.getLogger(HttpNomadClient.class);
    private static final MediaType JSON = MediaType.get("application/json");

    private final Connection connection;
    private final Limits limits;
    private final HttpUrl base;
    private final OkHttpClient http;
    private final Answers answers;
    private final Diagnosis diagnosis;

    private HttpNomadClient(Connection connection, Limits limits, HttpUrl base, OkHttpClient http, NoCertificate none) {
        this.connection = connection;
        this.limits = limits;
        this.base = base;
        this.http = http;
        this.answers = new Answers(limits);
        this.diagnosis = new Diagnosis(connection, limits, address(), none::wasAsked);
    }

    /** Reads address and certificates; nothing is sent yet. Fails with {@code BadAddress} or {@code Tls}. */
    public static HttpNomadClient open(Connection connection, Limits limits) throws NomadException {
        HttpUrl base = Addresses.read(connection.address());
        OkHttpClient.Builder builder = new OkHttpClient.Builder().connectTimeout(limits.connect())
                .readTimeout(limits.silent())
                .writeTimeout(limits.silent())
                .callTimeout(limits.whole())
                .followRedirects(false)
                .followSslRedirects(false)
                .protocols(List.of(Protocol.HTTP_1_1))
                .connectionPool(new ConnectionPool(limits.parallel(), 1, TimeUnit.MINUTES));
        NoCertificate none = base.isHttps() ? TlsSetup.apply(builder, connection.tls(), Addresses.text(base))
                : new NoCertificate();
        return new HttpNomadClient(connection, limits, base, builder.build(), none);
    }

    @Override
    public Connection connection() {
        return connection;
    }

    @Override
    public Limits limits() {
        return limits;
    }

    @Override
    public String address() {
        return Addresses.text(base);
    }

    @Override
    public JsonNode call(ApiCall call, CancelToken cancel) throws NomadException {
        return exchange(call, cancel, answers::tree);
    }

    @Override
    public <T> List<T> list(ApiCall call, Function<ObjectNode, T> reader, CancelToken cancel) throws NomadException {
        return exchange(call, cancel, body -> answers.list(body, reader));
    }

    @Override
    public void close() {
        http.dispatcher().cancelAll();
        http.connectionPool().evictAll();
    }

    private <T> T exchange(ApiCall call, CancelToken cancel, BodyReader<T> reader) throws NomadException {
        if (cancel.isCancelled()) {
            throw new NomadException(new NomadFailure.Stopped(call.title()));
        }
        Optional<NomadFailure> harm = InputGuard.check(call);
        if (harm.isPresent()) {
            throw new NomadException(harm.get());
        }
        Call http1 = http.newCall(request(call));
        long begun = System.nanoTime();
        try (CancelToken.Registration _ = cancel.onCancel(http1::cancel); Response response = http1.execute()) {
            LOG.debug("{} {} after {} ms", response.code(), call.title(), (System.nanoTime() - begun) / 1_000_000);
            if (!response.isSuccessful()) {
                throw new NomadException(diagnosis.ofStatus(call, response));
            }
            diagnosis.checkNotPage(response);
            try (InputStream body = response.body().byteStream()) {
                return reader.read(body);
            }
        } catch (IOException e) {
            NomadFailure failure = cancel.isCancelled() ? new NomadFailure.Stopped(call.title())
                    : diagnosis.of(call, e);
            LOG.debug("failed: {}", failure.logText(), e);
            throw new NomadException(failure);
        }
    }

    private Request request(ApiCall call) {
        HttpUrl.Builder url = base.newBuilder().addPathSegment("v1");
        call.path().forEach(url::addPathSegment);
        call.query().forEach(url::addQueryParameter);
        if (!connection.region().isEmpty()) {
            url.addQueryParameter("region", connection.region());
        }
        Request.Builder request = new Request.Builder().url(url.build()).header("User-Agent", "lanekeeper");
        connection.token().ifPresent(token -> request.header("X-Nomad-Token", Headers.safe(token.secret())));
        connection.httpAuth()
                .ifPresent(auth -> request.header("Authorization",
                        Credentials.basic(auth.user(), auth.password(), StandardCharsets.UTF_8)));
        call.body().ifPresent(body -> request.post(RequestBody.create(body.toString(), JSON)));
        return request.build();
    }

    @FunctionalInterface
    private interface BodyReader<T> {
        T read(InputStream body) throws IOException;
    }
}
