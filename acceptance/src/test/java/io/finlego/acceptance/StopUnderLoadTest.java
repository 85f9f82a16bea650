package io.finlego.acceptance;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/**
 * A stop under load, while a body comes in slowly, an upload is open and a caller does not read its
 * statement. {@link Stack#stop} fails if it takes longer than 30 s. Only in {@code -Pslow}.
 */
@EnabledIf("io.finlego.acceptance.Effort#isLong")
class StopUnderLoadTest {

  private static final int BULKS = 12;
  private static final int PAYMENTS_IN_BULK = 1_000;
  private static final int READ_BYTES = 1_024;

  @Test
  void theStopIsQuickAndLosesNothing() throws Exception {
    try (Stack stack = Stack.start(RunningStack.temporaryFolder())) {
      PaymentLoad load = new PaymentLoad(stack);
      String account = accountWithLongStatement(stack, load);
      byte[] form = Upload.of("a.pdf", Upload.pdf(8_000_000));
      String documents = "/internal/Clients/" + load.client() + "/documents/upload";
      try (PaymentLoad.Running _ = load.running();
          SlowSenders _ = new SlowSenders(stack, 2);
          Socket upload = Upload.begun(stack, Api.system(stack), documents, form, 3_000_000);
          Socket statement = openStatement(stack, account)) {
        load.awaitMore(20);

        stack.stop();

        assertThat(new String(statement.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
            .as("the statement was open")
            .isNotEmpty()
            .doesNotEndWith("\r\n0\r\n\r\n");
        assertThat(new String(upload.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
            .as("the upload was open")
            .doesNotStartWith("HTTP/1.1 200");
      }
      stack.start();
      load.assertThatNothingIsLost("after the stop");
    }
  }

  private static String accountWithLongStatement(Stack stack, PaymentLoad load) {
    Bank bank = new Bank(Api.system(stack));
    String rich = bank.funded(load.client(), "EUR", "1000000");
    String poor = bank.clientAccount(load.client(), "EUR");
    String payments =
        Stream.generate(() -> Bank.payment(rich, poor, "0.01", "EUR"))
            .limit(PAYMENTS_IN_BULK)
            .collect(joining(","));
    for (int i = 0; i < BULKS; i++) {
      bank.system.post("/internal/Payments/bulk", "{\"payments\":[" + payments + "]}").value();
    }
    return rich;
  }

  /** Asks for a statement, and reads only the beginning of the answer. */
  private static Socket openStatement(Stack stack, String account) throws IOException {
    Socket socket = new Socket();
    socket.setReceiveBufferSize(READ_BYTES);
    socket.connect(new InetSocketAddress(stack.url().getHost(), stack.url().getPort()));
    String request =
        """
        GET /internal/Transactions/report?accountId=%s&from=%s&to=%s&format=json HTTP/1.1\r
        Host: localhost\r
        Authorization: Bearer %s\r
        \r
        """
            .formatted(
                account, BookingDays.today(), BookingDays.today(), Api.system(stack).token());
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    assertThat(new String(socket.getInputStream().readNBytes(READ_BYTES), StandardCharsets.UTF_8))
        .startsWith("HTTP/1.1 200");
    return socket;
  }
}
