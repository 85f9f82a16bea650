package io.finlego.ingress.command;

import io.finlego.embedded.KafkaInProcess;
import io.finlego.embedded.KafkaSettings;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.common.protocol.ApiKeys;
import org.apache.kafka.common.protocol.ByteBufferAccessor;
import org.apache.kafka.common.protocol.Errors;
import org.apache.kafka.common.requests.ProduceRequest;
import org.apache.kafka.common.requests.RequestHeader;
import org.apache.kafka.common.requests.RequestUtils;

/**
 * A proxy for a broker that announces a topic a moment before it leads the topic's partitions, as
 * brokers do with a new topic. It refuses the first batch, and accepts the second if the producer
 * sends it meanwhile.
 */
final class LateLeader implements AutoCloseable {

  private static final Duration MOMENT = Duration.ofMillis(500);

  private final AtomicBoolean leads = new AtomicBoolean();
  private final CountDownLatch firstBatch = new CountDownLatch(1);
  private final CountDownLatch secondBatch = new CountDownLatch(1);
  private final CountDownLatch refused = new CountDownLatch(1);
  private final ServerSocket door;
  private final KafkaInProcess kafka;

  LateLeader() throws IOException {
    door = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
    kafka =
        KafkaInProcess.start(
            KafkaSettings.temporary()
                .withProperty("advertised.listeners", "BROKER://127.0.0.1:" + door.getLocalPort()));
    Thread.ofVirtual().start(this::accept);
  }

  String bootstrapServers() {
    return "127.0.0.1:" + door.getLocalPort();
  }

  /** Returns once a producer waits for the answer to its first batch. */
  void awaitFirstBatch() throws InterruptedException {
    if (!firstBatch.await(10, TimeUnit.SECONDS)) {
      throw new AssertionError("No producer sent a batch.");
    }
  }

  /** Tells whether the second batch came while the first was not answered. */
  boolean sawBothInFlight() {
    return secondBatch.getCount() == 0;
  }

  private void accept() {
    try {
      while (true) {
        Connection connection = new Connection(door.accept(), kafka.port());
        Thread.ofVirtual().start(() -> connection.run(connection::forwardRequests));
        Thread.ofVirtual().start(() -> connection.run(connection::forwardResponses));
      }
    } catch (IOException e) {
      // The door is closed.
    }
  }

  @Override
  public void close() throws IOException {
    door.close();
    kafka.close();
  }

  private interface Transfer {
    void run() throws IOException, InterruptedException;
  }

  /** A client's connection, and the one to the broker behind it. */
  private final class Connection {
    private final Socket client;
    private final Socket broker;
    private volatile boolean holdsResponses;

    Connection(Socket client, int port) throws IOException {
      this.client = client;
      broker = new Socket(InetAddress.getLoopbackAddress(), port);
    }

    void run(Transfer transfer) {
      try (client;
          broker) {
        transfer.run();
      } catch (IOException e) {
        // One of them hung up.
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    void forwardRequests() throws IOException {
      DataInputStream requests = new DataInputStream(client.getInputStream());
      while (true) {
        byte[] request = read(requests);
        boolean isBatch = ByteBuffer.wrap(request).getShort() == ApiKeys.PRODUCE.id;
        if (isBatch && leads.compareAndSet(false, true)) {
          holdsResponses = true;
          firstBatch.countDown();
          Thread.ofVirtual().start(() -> refuse(request));
        } else {
          if (isBatch && refused.getCount() > 0) {
            secondBatch.countDown();
          }
          write(broker.getOutputStream(), request);
        }
      }
    }

    /** Responses come in the order of the requests, so the second waits for the first. */
    void forwardResponses() throws IOException, InterruptedException {
      DataInputStream responses = new DataInputStream(broker.getInputStream());
      while (true) {
        byte[] response = read(responses);
        if (holdsResponses) {
          refused.await();
        }
        write(client.getOutputStream(), response);
      }
    }

    private void refuse(byte[] request) {
      try {
        var _ = secondBatch.await(MOMENT.toMillis(), TimeUnit.MILLISECONDS);
        write(client.getOutputStream(), refusal(request));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } finally {
        refused.countDown();
      }
    }
  }

  private static byte[] refusal(byte[] request) {
    ByteBuffer buffer = ByteBuffer.wrap(request);
    RequestHeader header = RequestHeader.parse(buffer);
    ProduceRequest batch =
        ProduceRequest.parse(new ByteBufferAccessor(buffer), header.apiVersion());
    ByteBuffer response =
        RequestUtils.serialize(
            header.toResponseHeader().data(),
            header.toResponseHeader().headerVersion(),
            batch.getErrorResponse(0, Errors.NOT_LEADER_OR_FOLLOWER.exception()).data(),
            header.apiVersion());
    byte[] bytes = new byte[response.remaining()];
    response.get(bytes);
    return bytes;
  }

  private static byte[] read(DataInputStream messages) throws IOException {
    byte[] message = new byte[messages.readInt()];
    messages.readFully(message);
    return message;
  }

  private static void write(OutputStream messages, byte[] message) throws IOException {
    byte[] framed =
        ByteBuffer.allocate(Integer.BYTES + message.length)
            .putInt(message.length)
            .put(message)
            .array();
    messages.write(framed);
  }
}
