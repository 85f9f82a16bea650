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

/** Plays a back-office system that makes payments between accounts over REST. */
public final class RestBank {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String PAYMENT_OF_BULK = "\"payment\":{";

  /**
   * How many times an answer contains each payment, because the envelope's {@code value} and {@code
   * valueOrDefault} are equal.
   */
  private static final int ANSWERS_IN_ENVELOPE = 2;

  private static final Pattern NEXT_CURSOR = Pattern.compile("\"nextCursor\":\"([^\"]+)\"");

  private final URI base;
  private final String token;
  private final List<UUID> accounts;

  private RestBank(URI base, String token, List<UUID> accounts) {
    this.base = base;
    this.token = token;
    this.accounts = accounts;
  }

  public static RestBank open(URI base, List<UUID> accounts) throws IOException {
    try (HttpConnection http = new HttpConnection(base, "")) {
      HttpConnection.Answer answer = http.post("/sandbox/token", "{\"scope\":\"system\"}");
      if (answer.status() != 200) {
        throw new IOException("The answer holds no token: " + answer);
      }
      return new RestBank(
          base, JSON.readTree(answer.body()).required("access_token").asString(), accounts);
    }
  }

  /** Requests with one payment each. */
  public HttpLoad payments() {
    return new HttpLoad(base, token, "/internal/Payments", this::payment, HttpLoad::oneIfOk);
  }

  /**
   * Requests with {@code size} payments each. Each payment in an answer counts as one operation.
   */
  public HttpLoad bulks(int size) {
    return new HttpLoad(
        base, token, "/internal/Payments/bulk", random -> bulk(size, random), RestBank::countMade);
  }

  /** Requests for the balance of a random account at a past instant. */
  public HttpLoad balances(Instant at) {
    return reads(
        "/internal/Accounts/calculateBalances",
        random ->
            "{\"accountIds\":[\"%s\"],\"at\":\"%s\"}"
                .formatted(accounts.get(random.nextInt(accounts.size())), at));
  }

  /**
   * Requests for one page of a search. The same page is requested again and again.
   *
   * @param path the path of the search
   * @param page the number of the page, from 1; this call reads the pages before it
   * @param limit the number of rows of a page
   */
  public HttpLoad page(String path, int page, int limit) throws IOException {
    String body = "{\"limit\":%s}".formatted(limit);
    try (HttpConnection http = new HttpConnection(base, token)) {
      for (int i = 1; i < page; i++) {
        HttpConnection.Answer answer = http.post(path, body);
        Matcher cursor = NEXT_CURSOR.matcher(answer.body());
        if (answer.status() != 200 || !cursor.find()) {
          throw new IOException("Page %s of %s has no next page: %s".formatted(i, path, answer));
        }
        body = "{\"limit\":%s,\"cursor\":\"%s\"}".formatted(limit, cursor.group(1));
      }
    }
    String last = body;
    return reads(path, _ -> last);
  }

  private HttpLoad reads(String path, Function<SplittableRandom, String> body) {
    return new HttpLoad(base, token, path, body, HttpLoad::oneIfOk);
  }

  private static int countMade(HttpConnection.Answer answer) throws IOException {
    HttpLoad.oneIfOk(answer);
    int count = 0;
    for (int at = answer.body().indexOf(PAYMENT_OF_BULK);
        at >= 0;
        at = answer.body().indexOf(PAYMENT_OF_BULK, at + 1)) {
      count++;
    }
    return count / ANSWERS_IN_ENVELOPE;
  }

  private String payment(SplittableRandom random) {
    return payment(new StringBuilder(256), random).toString();
  }

  private String bulk(int size, SplittableRandom random) {
    StringBuilder body = new StringBuilder(size * 256).append("{\"payments\":[");
    for (int i = 0; i < size; i++) {
      payment(i == 0 ? body : body.append(','), random);
    }
    return body.append("]}").toString();
  }

  private StringBuilder payment(StringBuilder body, SplittableRandom random) {
    Choice.Parties parties = Choice.ANY.of(accounts, random);
    return body.append("{\"transaction\":{\"debitAccountId\":\"")
        .append(parties.debit())
        .append("\",\"creditAccountId\":\"")
        .append(parties.credit())
        .append("\",\"amount\":0.")
        .append(10 + random.nextInt(90))
        .append(",\"currency\":\"EUR\"}}");
  }
}
