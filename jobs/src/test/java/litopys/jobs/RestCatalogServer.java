package litopys.jobs;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.hadoop.conf.Configuration;
import org.apache.iceberg.CatalogUtil;
import org.apache.iceberg.catalog.Namespace;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.exceptions.AlreadyExistsException;
import org.apache.iceberg.exceptions.CommitFailedException;
import org.apache.iceberg.exceptions.NoSuchNamespaceException;
import org.apache.iceberg.exceptions.NoSuchTableException;
import org.apache.iceberg.jdbc.JdbcCatalog;
import org.apache.iceberg.rest.CatalogHandlers;
import org.apache.iceberg.rest.RESTCatalogProperties.SnapshotMode;
import org.apache.iceberg.rest.RESTSerializers;
import org.apache.iceberg.rest.requests.CreateNamespaceRequest;
import org.apache.iceberg.rest.requests.CreateTableRequest;
import org.apache.iceberg.rest.requests.UpdateTableRequest;
import org.apache.iceberg.rest.responses.ConfigResponse;
import org.apache.iceberg.rest.responses.ErrorResponse;
import org.apache.iceberg.shaded.com.fasterxml.jackson.annotation.JsonAutoDetect;
import org.apache.iceberg.shaded.com.fasterxml.jackson.annotation.PropertyAccessor;
import org.apache.iceberg.shaded.com.fasterxml.jackson.databind.DeserializationFeature;
import org.apache.iceberg.shaded.com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.iceberg.shaded.com.fasterxml.jackson.databind.PropertyNamingStrategies;
import org.jspecify.annotations.Nullable;

/**
 * A server of Iceberg's REST catalog: HTTP of the JDK, Iceberg's own handlers and messages, and a
 * catalog in SQLite behind them.
 */
public final class RestCatalogServer implements AutoCloseable {

  private static final ObjectMapper JSON = mapper();

  private final JdbcCatalog catalog;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(2);

  /** Keeps its catalog and all tables below a folder. */
  public RestCatalogServer(Path folder) throws IOException {
    catalog =
        (JdbcCatalog)
            CatalogUtil.buildIcebergCatalog(
                "served",
                Map.of(
                    "type",
                    "jdbc",
                    "uri",
                    "jdbc:sqlite:" + folder.resolve("served.db"),
                    "jdbc.schema-version",
                    "V1",
                    "warehouse",
                    folder.resolve("served").toUri().toString()),
                new Configuration());
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/v1/", this::answer);
    server.setExecutor(threads);
    server.start();
  }

  public String uri() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
    catalog.close();
  }

  private void answer(HttpExchange exchange) throws IOException {
    int code = 200;
    Object body;
    try {
      body = handle(exchange);
    } catch (RuntimeException e) {
      code = code(e);
      body =
          ErrorResponse.builder()
              .responseCode(code)
              .withType(e.getClass().getSimpleName())
              .withMessage(String.valueOf(e.getMessage()))
              .build();
    }
    byte[] bytes = body == null ? new byte[0] : JSON.writeValueAsBytes(body);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    boolean isEmpty = bytes.length == 0 || exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(code == 200 && isEmpty ? 204 : code, isEmpty ? -1 : bytes.length);
    if (!isEmpty) {
      exchange.getResponseBody().write(bytes);
    }
    exchange.close();
  }

  private static int code(RuntimeException e) {
    if (e instanceof NoSuchTableException || e instanceof NoSuchNamespaceException) {
      return 404;
    }
    if (e instanceof CommitFailedException || e instanceof AlreadyExistsException) {
      return 409;
    }
    return e instanceof IllegalArgumentException ? 400 : 500;
  }

  /** Answers what a path below {@code /v1/} asks for; null for nothing to say. */
  private @Nullable Object handle(HttpExchange exchange) throws IOException {
    List<String> path =
        List.of(exchange.getRequestURI().getRawPath().substring("/v1/".length()).split("/"));
    String request = exchange.getRequestMethod() + " " + path.size();
    if (path.get(0).equals("config")) {
      return ConfigResponse.builder().build();
    }
    if (request.equals("POST 1")) {
      return CatalogHandlers.createNamespace(catalog, read(exchange, CreateNamespaceRequest.class));
    }
    Namespace namespace = Namespace.of(decoded(path.get(1)).split("\u001f"));
    if (request.equals("POST 3")) {
      return CatalogHandlers.createTable(
          catalog, namespace, read(exchange, CreateTableRequest.class));
    }
    if (path.size() == 2) {
      return CatalogHandlers.loadNamespace(catalog, namespace);
    }
    TableIdentifier table = TableIdentifier.of(namespace, decoded(path.get(3)));
    return switch (request) {
      case "GET 4", "HEAD 4" -> CatalogHandlers.loadTable(catalog, table, SnapshotMode.ALL);
      case "POST 4" ->
          CatalogHandlers.updateTable(catalog, table, read(exchange, UpdateTableRequest.class));
      // Metrics that the client reports.
      case "POST 5" -> null;
      default -> throw new IllegalArgumentException(request + " " + path);
    };
  }

  private static <T> T read(HttpExchange exchange, Class<T> type) throws IOException {
    return JSON.readValue(exchange.getRequestBody(), type);
  }

  private static String decoded(String segment) {
    return URLDecoder.decode(segment, StandardCharsets.UTF_8);
  }

  private static ObjectMapper mapper() {
    ObjectMapper mapper = new ObjectMapper();
    mapper.configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);
    mapper.setPropertyNamingStrategy(new PropertyNamingStrategies.KebabCaseStrategy());
    mapper.setVisibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY);
    RESTSerializers.registerAll(mapper);
    return mapper;
  }
}
