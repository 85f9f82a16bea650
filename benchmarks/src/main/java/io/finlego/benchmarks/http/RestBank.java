package io.finlego.benchmarks.http;

import io.finlego.benchmarks.pipeline.Choice;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/** Acts as a back-office system that makes payments between accounts over REST. */
public final class RestBank {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String PAYMENT_PREFIX = "\"payment\":{";

  /**
   * The number of times that an answer contains each payment. The payment is in the envelope's
   * {@code value} and again in {@code valueOrDefault}.
   */
  private static final int COPIES_IN_ENVELOPE = 2;

  private static final Pattern NEXT_CURSOR = Pattern.compile("\"nextCursor\":\"([^\"]+)\"");

  private final URI baseUrl;
  private final String token;
  private final List<UUID> accounts;

  private RestBank(URI baseUrl, String token, List<UUID> accounts) {
    this.baseUrl = baseUrl;
    this.token = token;
    this.accounts = accounts;
  }

  public static RestBank open(URI baseUrl, List<UUID> accounts) throws IOException {
    try (HttpConnection http = new HttpConnection(baseUrl, "")) {
      HttpConnection.Answer answer = http.post("/sandbox/token", "{\"scope\":\"system\"}");
      if (answer.status() != 200) {
        throw new IOException("The answer holds no token: " + answer);
      }
      return new RestBank(
          baseUrl, JSON.readTree(answer.body()).required("access_token").asString(), accounts);
    }
  }

  /** Returns a load whose requests have one payment each. */
  public HttpLoad paymentRequests() {
    return new HttpLoad(
        baseUrl, token, "/internal/Payments", this::paymentBody, HttpLoad::countAsOneOperation);
  }

  /**
   * Returns a load whose requests have {@code paymentCount} payments each. Each payment in an
   * answer counts as one operation.
   */
  public HttpLoad bulkRequests(int paymentCount) {
    return new HttpLoad(
        baseUrl,
        token,
        "/internal/Payments/bulk",
        random -> bulkBody(paymentCount, random),
        RestBank::countPayments);
  }

  /** Returns a load whose requests read the balance of a random account at a past instant. */
  public HttpLoad balanceRequests(Instant instant) {
    return readLoad(
        "/internal/Accounts/calculateBalances",
        random ->
            "{\"accountIds\":[\"%s\"],\"at\":\"%s\"}"
                .formatted(accounts.get(random.nextInt(accounts.size())), instant));
  }

  /**
   * Returns a load whose requests all read the same page of a search.
   *
   * @param path the path of the search
   * @param pageNumber the number of the page, from 1. This call reads all earlier pages to get the
   *     page's cursor
   * @param limit the number of rows of a page
   */
  public HttpLoad pageRequests(String path, int pageNumber, int limit) throws IOException {
    String body = "{\"limit\":%s}".formatted(limit);
    try (HttpConnection http = new HttpConnection(baseUrl, token)) {
      for (int i = 1; i < pageNumber; i++) {
        HttpConnection.Answer answer = http.post(path, body);
        Matcher cursorMatcher = NEXT_CURSOR.matcher(answer.body());
        if (answer.status() != 200 || !cursorMatcher.find()) {
          throw new IOException("Page %s of %s has no next page: %s".formatted(i, path, answer));
        }
        body = "{\"limit\":%s,\"cursor\":\"%s\"}".formatted(limit, cursorMatcher.group(1));
      }
    }
    String pageRequestBody = body;
    return readLoad(path, _ -> pageRequestBody);
  }

  private HttpLoad readLoad(String path, Function<SplittableRandom, String> bodyFactory) {
    return new HttpLoad(baseUrl, token, path, bodyFactory, HttpLoad::countAsOneOperation);
  }

  private static int countPayments(HttpConnection.Answer answer) throws IOException {
    HttpLoad.countAsOneOperation(answer);
    int count = 0;
    for (int index = answer.body().indexOf(PAYMENT_PREFIX);
        index >= 0;
        index = answer.body().indexOf(PAYMENT_PREFIX, index + 1)) {
      count++;
    }
    return count / COPIES_IN_ENVELOPE;
  }

  private String paymentBody(SplittableRandom random) {
    return appendPayment(new StringBuilder(256), random).toString();
  }

  private String bulkBody(int paymentCount, SplittableRandom random) {
    StringBuilder body = new StringBuilder(paymentCount * 256).append("{\"payments\":[");
    for (int i = 0; i < paymentCount; i++) {
      appendPayment(i == 0 ? body : body.append(','), random);
    }
    return body.append("]}").toString();
  }

  private StringBuilder appendPayment(StringBuilder body, SplittableRandom random) {
    Choice.Parties parties = Choice.ANY.chooseParties(accounts, random);
    return body.append("{\"transaction\":{\"debitAccountId\":\"")
        .append(parties.debitAccount())
        .append("\",\"creditAccountId\":\"")
        .append(parties.creditAccount())
        .append("\",\"amount\":0.")
        .append(10 + random.nextInt(90))
        .append(",\"currency\":\"EUR\"}}");
  }
}
