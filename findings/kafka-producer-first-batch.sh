#!/usr/bin/env bash
# Version    Apache Kafka 4.2.2: the Java producer (kafka-clients) and a broker (kafka_2.13, KRaft).
#
# Behaviour  A broker that does not know an idempotent producer takes any first sequence number from it. So a producer can lose
#            its first batch on a partition: it sends two batches, the broker refuses the first for a passing reason
#            (NOT_LEADER_OR_FOLLOWER) and takes the second, which was already in flight. The first is "out of order" from then
#            on. The producer repeats it with the same sequence number until delivery.timeout.ms has passed (120 s by default,
#            10 s here) and gives it up, although the broker answers all the time. Partitions that hold records of other
#            producers do the same as new ones. With max.in.flight.requests.per.connection=1 both batches arrive.
#
# Guess      Idempotence is on, and its documentation allows up to five requests in flight. So the broker would refuse the
#            second batch until it has the first, or the producer would begin a new sequence.
#
# For users  Brokers answer NOT_LEADER_OR_FOLLOWER for a moment when a topic has just been made, because clients may hear of the
#            partition's leader before that broker leads it. The first record is then given up after two minutes, and later
#            records are on the log. Set max.in.flight.requests.per.connection=1 where that must not happen.
#            Apache Kafka tracks this as KAFKA-15591. The change for it was made after 4.2 and concerns partitions that never
#            held a record.
#
# How        A proxy on loopback refuses the first Produce request in the broker's place, after the broker has answered the
#            second, or after four seconds without a second one.
#            Exits 0 if Kafka still behaves so, 1 if it does not, 2 if the run failed.
set -eu
. "$(dirname "$0")/lib/finding.sh"

bring Kafka org.apache.kafka:kafka_2.13:4.2.2

run FirstBatch "$folder/kafka" <<'JAVA'
import java.net.*;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.admin.*;
import org.apache.kafka.clients.producer.*;
import org.apache.kafka.common.errors.*;
import org.apache.kafka.common.protocol.*;
import org.apache.kafka.common.requests.*;
import org.apache.kafka.common.serialization.StringSerializer;

static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

/** Counted down by the proxy when it holds the first Produce request; null when it holds none. */
static final AtomicReference<CountDownLatch> HOLD = new AtomicReference<>();

void main(String[] folder) {
  try (var proxy = new ServerSocket(0, 50, LOOPBACK)) {
    int broker = KafkaBroker.freePort();
    KafkaBroker.start(folder[0], broker, proxy.getLocalPort());
    Thread.ofVirtual().start(() -> accept(proxy, broker));
    var servers = "127.0.0.1:" + proxy.getLocalPort();
    boolean lostOnNew = isFirstLost(send(servers, "new-partition", 5));
    boolean lostOnUsed = isFirstLost(send(servers, "used-partition", 5));
    boolean arrived = send(servers, "one-in-flight", 1).stream().allMatch(RecordMetadata.class::isInstance);
    if (lostOnNew && lostOnUsed && arrived) {
      System.exit(0);
    }
    IO.println("CHANGED: first batch given up on a new partition: " + lostOnNew + ", on a used partition: " + lostOnUsed
        + "; both batches arrived with one in flight: " + arrived);
    System.exit(3);
  } catch (Throwable e) {
    e.printStackTrace();
    System.exit(2);
  }
}

boolean isFirstLost(List<Object> outcomes) {
  return outcomes.get(0) instanceof TimeoutException && outcomes.get(1) instanceof RecordMetadata;
}

/** Sends two records in two batches. Returns their places on the partition, or why they have none. */
List<Object> send(String servers, String topic, int inFlight) throws Exception {
  IO.println(topic + ", max.in.flight.requests.per.connection=" + inFlight);
  try (var admin = Admin.create(Map.of("bootstrap.servers", servers))) {
    admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
  }
  if (topic.startsWith("used")) {
    try (var other = producer(servers, inFlight)) {
      IO.println("  another producer's record: " + text(outcome(other.send(new ProducerRecord<>(topic, "earlier")))));
    }
  }
  try (var producer = producer(servers, inFlight)) {
    producer.partitionsFor(topic);
    var held = new CountDownLatch(1);
    HOLD.set(held);
    var first = producer.send(new ProducerRecord<>(topic, "first"));
    held.await();
    var second = producer.send(new ProducerRecord<>(topic, "second"));
    var outcomes = List.of(outcome(first), outcome(second));
    IO.println("  first record:  " + text(outcomes.get(0)));
    IO.println("  second record: " + text(outcomes.get(1)));
    return outcomes;
  }
}

Producer<String, String> producer(String servers, int inFlight) {
  return new KafkaProducer<>(Map.of("bootstrap.servers", servers, "max.in.flight.requests.per.connection", inFlight,
      "enable.idempotence", true, "linger.ms", 0, "request.timeout.ms", 8_000, "delivery.timeout.ms", 10_000),
      new StringSerializer(), new StringSerializer());
}

Object outcome(Future<RecordMetadata> record) throws InterruptedException {
  try {
    return record.get();
  } catch (ExecutionException e) {
    return e.getCause();
  }
}

String text(Object outcome) {
  return outcome instanceof RecordMetadata record ? "at offset " + record.offset() : outcome.toString();
}

void accept(ServerSocket proxy, int broker) {
  try {
    while (true) {
      var client = proxy.accept();
      Thread.ofVirtual().start(() -> forward(client, broker));
    }
  } catch (IOException e) {
    // The run is over.
  }
}

/** Takes one request after the other to the broker. Clients need the answers in the order of the requests. */
void forward(Socket client, int port) {
  try (client; var broker = new Socket(LOOPBACK, port)) {
    while (true) {
      var request = read(client);
      var held = isProduce(request) ? HOLD.getAndSet(null) : null;
      if (held == null) {
        answer(client, request, ask(broker, request));
        continue;
      }
      held.countDown();
      var later = new LinkedHashMap<byte[], byte[]>();
      client.setSoTimeout(4_000);
      try {
        while (later.keySet().stream().noneMatch(this::isProduce)) {
          var next = read(client);
          later.put(next, ask(broker, next));
        }
      } catch (SocketTimeoutException e) {
        IO.println("  no second batch comes before the first is answered");
      }
      client.setSoTimeout(0);
      answer(client, request, refusal(request));
      for (var next : later.entrySet()) {
        answer(client, next.getKey(), next.getValue());
      }
    }
  } catch (IOException e) {
    // The client has left.
  }
}

byte[] ask(Socket broker, byte[] request) throws IOException {
  write(broker, request);
  return read(broker);
}

/** Prints the answers to Produce requests. */
void answer(Socket client, byte[] request, byte[] answer) throws IOException {
  if (isProduce(request)) {
    var errors = AbstractResponse.parseResponse(ByteBuffer.wrap(answer), RequestHeader.parse(ByteBuffer.wrap(request))).errorCounts();
    IO.println("  Produce answered: " + errors.keySet());
  }
  write(client, answer);
}

boolean isProduce(byte[] request) {
  return ByteBuffer.wrap(request).getShort() == ApiKeys.PRODUCE.id;
}

byte[] refusal(byte[] request) {
  var buffer = ByteBuffer.wrap(request);
  var header = RequestHeader.parse(buffer);
  var produce = ProduceRequest.parse(new ByteBufferAccessor(buffer), header.apiVersion());
  var refusal = produce.getErrorResponse(0, Errors.NOT_LEADER_OR_FOLLOWER.exception());
  var answerHeader = header.toResponseHeader();
  return RequestUtils.serialize(answerHeader.data(), answerHeader.headerVersion(), refusal.data(), header.apiVersion()).array();
}

byte[] read(Socket socket) throws IOException {
  var in = new DataInputStream(socket.getInputStream());
  var bytes = new byte[in.readInt()];
  in.readFully(bytes);
  return bytes;
}

void write(Socket socket, byte[] bytes) throws IOException {
  socket.getOutputStream().write(ByteBuffer.allocate(4 + bytes.length).putInt(bytes.length).put(bytes).array());
}
JAVA
