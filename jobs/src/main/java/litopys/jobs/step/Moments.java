package litopys.jobs.step;

import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sqrt;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;

/** Mean and standard deviation from integer sums, which do not depend on the order of addition. */
final class Moments {

  private Moments() {}

  /** Returns sum / n; null if n is 0. */
  static Column mean(Column n, Column sum) {
    return when(n.gt(0), real(sum).divide(n));
  }

  /** Returns the sample standard deviation; null if n is below 2. */
  static Column deviation(Column n, Column sum, Column sumOfSquares) {
    Column squares = real(sumOfSquares).minus(real(sum).multiply(real(sum)).divide(n));
    Column variance = squares.divide(n.minus(1));
    return when(n.gt(1), sqrt(greatest(lit(0.0), variance)));
  }

  private static Column real(Column integer) {
    return integer.cast("double");
  }
}
