from graph.analysis import analyse
from tests.builders import NOW, actor, body, expectation, network, office, tie


def test_the_analysis_holds_each_view_of_the_same_network() -> None:
    net = network(
        office(), actor("a"), body("rat"), tie("kmut", "a"), tie("a", "rat"), expectation("arbeit", "kammer")
    )
    found = analyse(net, NOW)
    assert set(found.graph) == {"kmut", "a"}
    assert set(found.graph_without_office) == {"a"}
    assert set(found.contacts) == {"kmut", "a", "rat"}
    assert [cell.kind for cell in found.cells] == ["kammer"]
    assert (found.data_version, found.moment) == (0, NOW)
