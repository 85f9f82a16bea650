// A subscriber with franz-go and hamba's Avro.
package main

import (
	"context"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"log"
	"net/http"
	"os"
	"strconv"
	"strings"

	"github.com/hamba/avro/v2"
	"github.com/twmb/franz-go/pkg/kgo"
)

var schemas = map[uint32]avro.Schema{}

func main() {
	broker, registry := os.Args[1], os.Args[2]
	left, topics := map[string]int{}, []string{}
	for _, argument := range os.Args[3:] {
		name, count, _ := strings.Cut(argument, "=")
		left[name], _ = strconv.Atoi(count)
		topics = append(topics, name)
	}
	client, err := kgo.NewClient(kgo.SeedBrokers(broker), kgo.ConsumeTopics(topics...),
		kgo.ConsumeResetOffset(kgo.NewOffset().AtStart()), kgo.FetchIsolationLevel(kgo.ReadCommitted()))
	if err != nil {
		log.Fatal(err)
	}
	defer client.Close()
	for open(left) {
		fetches := client.PollFetches(context.Background())
		if errors := fetches.Errors(); len(errors) > 0 {
			log.Fatal(errors)
		}
		fetches.EachRecord(func(record *kgo.Record) {
			schema := schema(registry, binary.BigEndian.Uint32(record.Value[1:5]))
			var value map[string]any
			if err := avro.Unmarshal(schema, record.Value[5:], &value); err != nil {
				log.Fatal(record.Topic, err)
			}
			line := fmt.Sprint(record.Topic, " ", record.Partition, " ", record.Offset, " ", name(schema, value))
			for _, limit := range limits(value) {
				line += fmt.Sprint(" ", limit)
			}
			fmt.Println(line)
			left[record.Topic]--
		})
	}
}

func open(left map[string]int) bool {
	for _, count := range left {
		if count > 0 {
			return true
		}
	}
	return false
}

func schema(registry string, id uint32) avro.Schema {
	if schema, known := schemas[id]; known {
		return schema
	}
	answer, err := http.Get(fmt.Sprintf("%s/schemas/ids/%d", registry, id))
	if err != nil {
		log.Fatal(err)
	}
	defer answer.Body.Close()
	var body struct{ Schema string }
	if err := json.NewDecoder(answer.Body).Decode(&body); err != nil {
		log.Fatal(err)
	}
	schemas[id] = avro.MustParse(body.Schema)
	return schemas[id]
}

// A union of records is a map whose only key is the record's full name.
func name(schema avro.Schema, value map[string]any) string {
	if payload, ok := value["payload"].(map[string]any); ok && len(payload) == 1 {
		for name := range payload {
			return name
		}
	}
	return schema.(avro.NamedSchema).FullName()
}

func limits(value any) (found []any) {
	switch value := value.(type) {
	case map[string]any:
		for field, part := range value {
			if field == "overdraftLimit" {
				found = append(found, part)
			} else {
				found = append(found, limits(part)...)
			}
		}
	case []any:
		for _, part := range value {
			found = append(found, limits(part)...)
		}
	}
	return found
}
