package litopys.jobs.step;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.bit_xor;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.function.UnaryOperator;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/**
 * Connected components of a graph by alternating large-star and small-star (Kiveris, Lattanzi,
 * Mirrokni, Rastogi and Vassilvitskii 2014, Connected Components in MapReduce and Beyond).
 *
 * <p>Each round draws every node nearer to the least node it can see; the number of rounds grows
 * with the logarithm of the longest chain, not with its length.
 */
final class Components {

  static final String NODE = "node";
  static final String COMPONENT = "component";

  private static final String FROM = "from";
  private static final String TO = "to";
  private static final String LEAST = "least";

  private Components() {}

  /**
   * Returns (node, component) for every node with an edge; a component is named by its least node.
   *
   * @param edges two columns, the ends of each edge; no edge leads from a node to itself. Read more
   *     than once
   * @param keep stores the edges of a round, and reads them back
   */
  static Dataset<Row> of(Dataset<Row> edges, UnaryOperator<Dataset<Row>> keep) {
    Dataset<Row> graph = edges.toDF(FROM, TO);
    Row before;
    Row after = fingerprint(graph);
    do {
      before = after;
      graph = keep.apply(smallStar(largeStar(graph)));
      after = fingerprint(graph);
    } while (!after.equals(before));
    return withCentres(graph);
  }

  /** Links every larger neighbour of a node to the least of the node and its neighbours. */
  private static Dataset<Row> largeStar(Dataset<Row> edges) {
    Dataset<Row> bothWays = edges.union(edges.select(col(TO), col(FROM)));
    Column leastNeighbour = min(col(TO)).over(Window.partitionBy(col(FROM)));
    return bothWays
        .withColumn(LEAST, least(col(FROM), leastNeighbour))
        .where(col(TO).gt(col(FROM)))
        .select(col(TO).as(FROM), col(LEAST).as(TO))
        .distinct();
  }

  /** Links a node and its smaller neighbours to the least of them. */
  private static Dataset<Row> smallStar(Dataset<Row> edges) {
    Column leastNeighbour = min(col(TO)).over(Window.partitionBy(col(FROM)));
    return edges
        .select(greatest(col(FROM), col(TO)).as(FROM), least(col(FROM), col(TO)).as(TO))
        .withColumn(LEAST, leastNeighbour)
        .select(inline(array(link(FROM), link(TO))))
        .where(col(FROM).notEqual(col(TO)))
        .distinct();
  }

  private static Column link(String node) {
    return struct(col(node).as(FROM), col(LEAST).as(TO));
  }

  /** Tells two sets of edges apart, in whatever order they lie. */
  private static Row fingerprint(Dataset<Row> edges) {
    return edges.agg(count(lit(1)), bit_xor(xxhash64(col(FROM), col(TO)))).head();
  }

  private static Dataset<Row> withCentres(Dataset<Row> stars) {
    Dataset<Row> rays = stars.toDF(NODE, COMPONENT);
    Dataset<Row> centres = rays.select(col(COMPONENT).as(NODE), col(COMPONENT)).distinct();
    return rays.union(centres);
  }
}
