"""The figures of the benchmark of speed, and that its queries are drawn the same twice."""
import pathlib
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
from speed import draw, figures  # noqa: E402


class FiguresTest(unittest.TestCase):
    def test_percentile_is_the_nearest_rank(self):
        self.assertEqual(figures.percentile(range(1, 101), 0.99), 99)
        self.assertEqual(figures.percentile([7], 0.99), 7)

    def test_a_disturbed_round_does_not_count(self):
        self.assertEqual(figures.of_rounds([[1, 2, 3], [1, 2, 3], [900, 900, 900]]), (2, 3))

    def test_above_one_ours_is_faster(self):
        self.assertEqual(figures.ratio(6, 2), 3)


class DrawTest(unittest.TestCase):
    def test_the_same_seed_draws_the_same(self):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / "documents.tsv"
            path.write_text("".join(f"n{i}\ttitel\tnaam\tvergunning stikstof gemeente{chr(97 + i % 20)} ruimtelijke ordening\tantwoord"
                                    f"\tA\tVVD\tM\t{i % 50}\t2020\n" for i in range(200)), encoding="utf-8")
            first = draw.draw(path, 6, 1)
            self.assertEqual(first, draw.draw(path, 6, 1))
            self.assertEqual(set(first), set(draw.CLASSES))
            self.assertTrue(all(len(query.words) == 1 for query in first["word"]))
            self.assertTrue(first["word"] and first["filter"])


if __name__ == "__main__":
    unittest.main()
