#!/usr/bin/env bash
# Version    Apache Kafka 4.2.2: the Java admin client (kafka-clients) and a broker (kafka_2.13, KRaft).
#
# Behaviour  Admin.removeMembersFromConsumerGroup for all members of a group that does not exist fails with a plain KafkaException,
#            and only that one's cause is GroupIdNotFoundException. deleteConsumerGroups and describeConsumerGroups fail with
#            GroupIdNotFoundException itself. If single members are named, the failure is an UnknownMemberIdException, as it is for
#            a member that a group does not have.
#
# Guess      All calls of the admin client report a missing group by GroupIdNotFoundException, the cause of the future's
#            ExecutionException.
#
# For users  A tool that resets a Kafka Streams application removes the members first, and passes over a group that is not there yet.
#            It must look for GroupIdNotFoundException among the causes as well, or its first run on a new cluster fails.
#
# How        Asks a broker on loopback about a group that nobody has joined.
#            Exits 0 if Kafka still behaves so, 1 if it does not, 2 if the run failed.
set -eu
. "$(dirname "$0")/lib/finding.sh"

bring Kafka org.apache.kafka:kafka_2.13:4.2.2

run Members "$folder/kafka" <<'JAVA'
import org.apache.kafka.clients.admin.*;
import org.apache.kafka.common.*;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.UnknownMemberIdException;

static final String GROUP = "nobody";

void main(String[] folder) {
  try {
    int broker = KafkaBroker.freePort();
    KafkaBroker.start(folder[0], broker, broker);
    try (var admin = Admin.create(Map.of("bootstrap.servers", "127.0.0.1:" + broker))) {
      var deleted = failure("deleteConsumerGroups", admin.deleteConsumerGroups(List.of(GROUP)).all());
      var described = failure("describeConsumerGroups", admin.describeConsumerGroups(List.of(GROUP)).all());
      var named = failure("removeMembers…, a member", admin.removeMembersFromConsumerGroup(GROUP,
          new RemoveMembersFromConsumerGroupOptions(Set.of(new MemberToRemove("instance")))).all());
      var all = failure("removeMembers…, all", admin.removeMembersFromConsumerGroup(GROUP,
          new RemoveMembersFromConsumerGroupOptions()).all());
      boolean othersArePlain = deleted instanceof GroupIdNotFoundException && described instanceof GroupIdNotFoundException
          && named instanceof UnknownMemberIdException;
      boolean isWrapped = all != null && all.getClass() == KafkaException.class
          && all.getCause() instanceof GroupIdNotFoundException;
      if (othersArePlain && isWrapped) {
        System.exit(0);
      }
      IO.println("CHANGED: the other calls fail as expected: " + othersArePlain + "; for all members the exception is wrapped: " + isWrapped);
      System.exit(3);
    }
  } catch (Throwable e) {
    e.printStackTrace();
    System.exit(2);
  }
}

/** Why the call failed; null if it did not. */
Throwable failure(String name, KafkaFuture<?> answer) throws InterruptedException {
  try {
    answer.get();
    IO.println(name + ": no failure");
    return null;
  } catch (ExecutionException e) {
    var chain = new StringJoiner(" < ");
    for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
      chain.add(cause.getClass().getSimpleName());
    }
    IO.println(name + ": " + chain);
    return e.getCause();
  }
}
JAVA
