package io.lanekeeper.nomad.http;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import io.lanekeeper.nomad.AnswerProblem;
import io.lanekeeper.nomad.ApiCall;
import io.lanekeeper.nomad.Connection;
import io.lanekeeper.nomad.Limits;
import io.lanekeeper.nomad.NomadException;
import io.lanekeeper.nomad.NomadFailure;
import io.lanekeeper.nomad.TlsProblem;
import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javax.net.ssl.SSLException;
import okhttp3.MediaType;
import okhttp3.Response;

/** Tells what went wrong from what Java, Jackson or the server said. */
final class Diagnosis {
    private final Connection connection;
    private final Limits limits;
    private final String address;
    private final ServerTexts texts;
    private final BooleanSupplier askedForCertificate;

    Diagnosis(Connection connection, Limits limits, String address, BooleanSupplier askedForCertificate) {
        this.connection = connection;
        this.limits = limits;
        this.address = address;
        this.askedForCertificate = askedForCertificate;
        this.texts = new ServerTexts(connection);
    }

    /** A page for people where JSON should be: not Nomad, whatever its status. */
    void checkNotPage(Response response) throws NomadException {
        Optional<NomadFailure> page = page(response);
        if (page.isPresent()) {
            throw new NomadException(page.get());
        }
    }

    NomadFailure ofStatus(ApiCall call, Response response) throws IOException {
        Optional<NomadFailure> page = page(response);
        if (response.isRedirect()) {
            String to = Optional.ofNullable(response.header("Location"))
                    .map(response.request().url()::resolve)
                    .map(url -> url.newBuilder().username("").password("").query(null).build().toString())
                    .orElse("?");
            return new NomadFailure.Redirected(address, to);
        }
        return page.isPresent() ? page.get() : ofText(call, response.code(), texts.read(response));
    }

    private NomadFailure ofText(ApiCall call, int status, String text) {
        String title = call.title();
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.contains("http request to an https server")) {
            return new NomadFailure.Tls(address, TlsProblem.SERVER_IS_HTTPS, text);
        }
        if (lower.contains("no path to region")) {
            return new NomadFailure.UnknownRegion(connection.region());
        }
        if (connection.token().isPresent() && aboutUnknownToken(lower)) {
            return new NomadFailure.UnknownToken(text);
        }
        return switch (status) {
            case 403 -> new NomadFailure.Refused(title, call.policy(), connection.token().isPresent(), text);
            case 404 -> new NomadFailure.NotFound(title, text);
            case 500 -> lower.endsWith("permission denied")
                    ? new NomadFailure.Refused(title, call.policy(), connection.token().isPresent(), text)
                    : new NomadFailure.ServerError(title, status, text);
            default -> new NomadFailure.ServerError(title, status, text);
        };
    }

    private static boolean aboutUnknownToken(String lower) {
        return lower.contains("acl token not found") || lower.contains("acl token lookup failed")
                || lower.contains("failed to parse signed token");
    }

    NomadFailure of(ApiCall call, IOException e) {
        String title = call.title();
        String detail = texts.clean(String.valueOf(e.getMessage()));
        return switch (e) {
            case Answers.BadBody bad -> new NomadFailure.BadAnswer(title, bad.problem(), detail);
            case JacksonException bad -> ofJson(title, bad);
            case UnknownHostException _ -> new NomadFailure.UnknownHost(host());
            case ConnectException _ -> new NomadFailure.NothingListening(address, detail);
            case NoRouteToHostException _ -> new NomadFailure.NothingListening(address, detail);
            case SSLException tls -> TlsDiagnosis.of(address, tls, detail, askedForCertificate.getAsBoolean());
            case SocketTimeoutException _ -> detail.toLowerCase(Locale.ROOT).contains("connect")
                    ? new NomadFailure.NothingListening(address, detail)
                    : new NomadFailure.Silent(title, limits.silent().toSeconds());
            case InterruptedIOException _ -> new NomadFailure.Silent(title, limits.whole().toSeconds());
            case ProtocolException _ -> detail.startsWith("unexpected end of stream")
                    ? new NomadFailure.BadAnswer(title, AnswerProblem.TRUNCATED, detail)
                    : new NomadFailure.NotNomad(address, detail);
            case EOFException _ -> new NomadFailure.BadAnswer(title, AnswerProblem.TRUNCATED, detail);
            default -> lost(title, detail);
        };
    }

    private NomadFailure lost(String title, String detail) {
        return askedForCertificate.getAsBoolean()
                ? new NomadFailure.Tls(address, TlsProblem.WANTS_CLIENT_CERTIFICATE, detail)
                : new NomadFailure.ConnectionLost(title, detail);
    }

    private NomadFailure ofJson(String title, JacksonException e) {
        String detail = texts.clean(e.getOriginalMessage());
        AnswerProblem problem = switch (e) {
            case JsonEOFException _ -> AnswerProblem.TRUNCATED;
            case StreamConstraintsException _ -> detail.contains("nesting depth") ? AnswerProblem.TOO_DEEP
                    : AnswerProblem.TOO_LONG;
            default -> AnswerProblem.NOT_JSON;
        };
        return new NomadFailure.BadAnswer(title, problem, detail);
    }

    private Optional<NomadFailure> page(Response response) {
        MediaType type = response.body().contentType();
        return type != null && type.subtype().toLowerCase(Locale.ROOT).contains("html")
                ? Optional.of(new NomadFailure.NotNomad(address, "status " + response.code() + " and a page of HTML"))
                : Optional.empty();
    }

    private String host() {
        String rest = address.substring(address.indexOf("://") + 3);
        return rest.split("[/:]", 2)[0];
    }
}
