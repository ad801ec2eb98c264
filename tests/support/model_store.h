// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/temporary_folder.h"

#include <string>

namespace runlane::tests {

// Adds models to the small file store of the window tests (runs a, b, c of experiment 1), as MLflow
// 3.11 writes them: "iris" with three versions (runs a and b, one whose run is gone), a prompt, and
// two logged models of run a with metrics over two data sets.
inline void writeModels(const TemporaryFolder& folder)
{
    const auto run = [](char digit) { return std::string(32, digit); };
    const auto version = [&](int number, const std::string& id, const std::string& stage) {
        std::string meta = "creation_timestamp: 170000000";
        meta.append(std::to_string(number)).append("000\ncurrent_stage: ").append(stage);
        meta.append("\ndescription: version ").append(std::to_string(number));
        meta.append("\nlast_updated_timestamp: 1700000009000\nname: iris\nrun_id: ").append(id);
        meta.append("\nsource: runs:/").append(id).append("/model\nstatus: READY\nversion: ");
        meta.append(std::to_string(number)).append("\n");
        folder.write("mlruns/models/iris/version-" + std::to_string(number) + "/meta.yaml", meta);
    };
    folder.write("mlruns/models/iris/meta.yaml",
        "creation_timestamp: 1700000000000\ndescription: 'Sorts *flowers*'\n"
        "last_updated_timestamp: 1700000009000\nname: iris\n");
    folder.write("mlruns/models/iris/aliases/champion", "2");
    folder.write("mlruns/models/iris/tags/team", "leaf");
    version(1, run('a'), "Archived");
    version(2, run('b'), "Production");
    version(3, run('f'), "None");
    folder.write("mlruns/models/greeting/meta.yaml",
        "creation_timestamp: 1700000000000\nlast_updated_timestamp: 1700000000000\nname: "
        "greeting\n");
    folder.write("mlruns/models/greeting/tags/mlflow.prompt.is_prompt", "true");
    folder.write("mlruns/models/greeting/version-1/meta.yaml",
        "creation_timestamp: 1700000000000\ncurrent_stage: None\nname: greeting\nrun_id: null\n"
        "source: dummy-source\nstatus: READY\nversion: 1\n");
    folder.write("mlruns/models/greeting/version-1/tags/mlflow.prompt.text", "Say {{hello}}");
    for (const char* number : {"1", "2"}) {
        const std::string id = std::string("m-") + std::string(32, number[0]);
        const std::string at = "mlruns/1/models/" + id + "/";
        folder.write(at + "meta.yaml",
            "artifact_location: mlruns/1/models/" + id + "/artifacts\ncreation_timestamp: 17000000"
                + number + "0000\nexperiment_id: '1'\n"
                + "last_updated_timestamp: 1700000050000\nmodel_id: " + id
                + "\nmodel_type: sklearn\nname: checkpoint-" + number
                + "\nsource_run_id: " + run('a') + "\nstatus: 2\nstatus_message: null\n");
        folder.write(at + "params/depth", number);
        folder.write(at + "metrics/acc",
            std::string("1700000001000 0.") + number + " 1 " + run('a')
                + " plain abd46f37\n1700000002000 0.5 2 " + run('a') + "\n");
    }
}

} // namespace runlane::tests
