package io.finlego.reports.runtime;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.jspecify.annotations.Nullable;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.WriteBufferManager;

/**
 * Gives all RocksDB stores of this process one shared block cache. Write buffers, indexes and
 * filters are also part of this cache. Therefore its size limits the memory that RocksDB takes
 * outside the heap, for any number of stores.
 *
 * <p>Kafka Streams creates an instance of this class for each store. The cache is static, so that
 * these instances share it. It is never closed, because stores are opened and closed as long as the
 * process lives.
 */
public final class SharedRocksDbMemory implements RocksDBConfigSetter {

  static final String BYTES_CONFIG = "finlego.reports.rocks-db-bytes";

  private static final int WRITE_BUFFER_DIVISOR = 3;
  private static final long WRITE_BUFFER_BYTES_MAX = 8 << 20;
  private static final int WRITE_BUFFERS_PER_STORE = 2;
  private static final double INDEX_CACHE_SHARE = 0.1;

  private static @Nullable SharedMemory sharedMemory;

  private record SharedMemory(Cache cache, WriteBufferManager writeBuffers) {}

  @Override
  public void setConfig(String storeName, Options options, Map<String, Object> configs) {
    long memoryBytes = ((Number) configs.getOrDefault(BYTES_CONFIG, 1L << 27)).longValue();
    SharedMemory memory = memory(memoryBytes);
    BlockBasedTableConfig tableConfig = (BlockBasedTableConfig) options.tableFormatConfig();
    tableConfig.setBlockCache(memory.cache);
    tableConfig.setCacheIndexAndFilterBlocks(true);
    tableConfig.setCacheIndexAndFilterBlocksWithHighPriority(true);
    tableConfig.setPinL0FilterAndIndexBlocksInCache(true);
    options.setTableFormatConfig(tableConfig);
    options.setWriteBufferManager(memory.writeBuffers);
    options.setWriteBufferSize(Math.min(WRITE_BUFFER_BYTES_MAX, memoryBytes / 8));
    options.setMaxWriteBufferNumber(WRITE_BUFFERS_PER_STORE);
  }

  @Override
  public void close(String storeName, Options options) {
    // Does not free the memory, because the other stores use it too.
  }

  private static synchronized SharedMemory memory(long memoryBytes) {
    SharedMemory memory = sharedMemory;
    if (memory == null) {
      RocksDB.loadLibrary();
      Cache cache = new LRUCache(memoryBytes, -1, false, INDEX_CACHE_SHARE);
      memory =
          new SharedMemory(
              cache, new WriteBufferManager(memoryBytes / WRITE_BUFFER_DIVISOR, cache));
      sharedMemory = memory;
    }
    return memory;
  }
}
