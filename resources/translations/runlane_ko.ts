<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name>Charts</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1–%2</translation>
    </message>
</context>
<context>
    <name>ClassificationText</name>
    <message>
        <source>%1, baseline</source>
        <translation>%1, 기준</translation>
    </message>
    <message>
        <source>undefined</source>
        <translation>정의되지 않음</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>실행</translation>
    </message>
    <message>
        <source>Evidence, n</source>
        <translation>근거, n</translation>
    </message>
    <message>
        <source>What the values were computed from, and from how many samples</source>
        <translation>값을 계산한 자료와 표본 수</translation>
    </message>
    <message>
        <source>%1, macro</source>
        <translation>%1, 매크로</translation>
    </message>
    <message>
        <source>Macro: unweighted mean over the classes</source>
        <translation>매크로: 클래스별 값의 단순 평균</translation>
    </message>
    <message>
        <source>Not tested: the difference may be chance</source>
        <translation>검정하지 않음: 차이가 우연일 수 있습니다</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>척도</translation>
    </message>
    <message>
        <source>What the curve was computed from, and from how many samples</source>
        <translation>곡선을 계산한 자료와 표본 수</translation>
    </message>
    <message>
        <source>Δ AUC</source>
        <translation>Δ AUC</translation>
    </message>
    <message>
        <source>Difference to the baseline, not tested</source>
        <translation>기준과의 차이, 검정하지 않음</translation>
    </message>
    <message>
        <source>AUC</source>
        <translation>AUC</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>기준</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>클래스</translation>
    </message>
    <message>
        <source>n</source>
        <translation>n</translation>
    </message>
    <message>
        <source>Samples of the class</source>
        <translation>클래스의 표본 수</translation>
    </message>
</context>
<context>
    <name>CompareModel</name>
    <message>
        <source>Metrics</source>
        <translation>지표</translation>
    </message>
    <message>
        <source>Params</source>
        <translation>파라미터</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>태그</translation>
    </message>
    <message>
        <source>Data sets</source>
        <translation>데이터 세트</translation>
    </message>
    <message>
        <source>Run and source</source>
        <translation>실행과 소스</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>환경</translation>
    </message>
</context>
<context>
    <name>ComparisonSteps</name>
    <message>
        <source>The comparison holds at most %L1 runs; %L2 were chosen</source>
        <translation>비교에는 실행을 최대 %L1개까지 넣을 수 있는데 %L2개를 골랐습니다</translation>
    </message>
    <message>
        <source>Add the first %L1</source>
        <translation>처음 %L1개 추가</translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s) left the comparison</source>
        <translation>
            <numerusform>실행 %Ln개를 비교에서 뺐습니다</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
</context>
<context>
    <name>Dataset</name>
    <message>
        <source>array of %1</source>
        <translation>%1 배열</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>%1 was not found</source>
        <translation>%1을(를) 찾을 수 없습니다</translation>
    </message>
    <message>
        <source>Check the name, or connect the drive it is on</source>
        <translation>이름을 확인하거나 파일이 있는 드라이브를 연결하십시오</translation>
    </message>
    <message>
        <source>%1 may not be read by you</source>
        <translation>%1을(를) 읽을 권한이 없습니다</translation>
    </message>
    <message>
        <source>Ask its owner for permission to read it</source>
        <translation>소유자에게 읽기 권한을 요청하십시오</translation>
    </message>
    <message>
        <source>%1 holds no MLflow runs</source>
        <translation>%1에 MLflow 실행이 없습니다</translation>
    </message>
    <message>
        <source>Choose an mlruns folder, the project folder above it, or an MLflow database</source>
        <translation>mlruns 폴더, 그 위의 프로젝트 폴더 또는 MLflow 데이터베이스를 선택하십시오</translation>
    </message>
    <message>
        <source>%1 holds only artifacts; its runs are in a database</source>
        <translation>%1에는 아티팩트만 있고 실행은 데이터베이스에 있습니다</translation>
    </message>
    <message>
        <source>Open the database, often mlflow.db in the folder above</source>
        <translation>데이터베이스를 여십시오. 보통 위 폴더의 mlflow.db입니다</translation>
    </message>
    <message>
        <source>%1 is empty</source>
        <translation>%1이(가) 비어 있습니다</translation>
    </message>
    <message>
        <source>Wait until it is written, or restore it from a backup</source>
        <translation>쓰기가 끝날 때까지 기다리거나 백업에서 복원하십시오</translation>
    </message>
    <message>
        <source>%1 is a Git LFS pointer, not the file itself</source>
        <translation>%1은(는) 파일이 아니라 Git LFS 포인터입니다</translation>
    </message>
    <message>
        <source>Run &quot;git lfs pull&quot; in its repository</source>
        <translation>그 저장소에서 &quot;git lfs pull&quot;을 실행하십시오</translation>
    </message>
    <message>
        <source>%1 is not an SQLite database</source>
        <translation>%1은(는) SQLite 데이터베이스가 아닙니다</translation>
    </message>
    <message>
        <source>Choose the database file MLflow writes, often mlflow.db</source>
        <translation>MLflow가 쓰는 데이터베이스 파일을 선택하십시오. 보통 mlflow.db입니다</translation>
    </message>
    <message>
        <source>The database %1 is damaged</source>
        <translation>데이터베이스 %1이(가) 손상되었습니다</translation>
    </message>
    <message>
        <source>Restore it from a backup, or recover it with sqlite3</source>
        <translation>백업에서 복원하거나 sqlite3로 복구하십시오</translation>
    </message>
    <message>
        <source>%1 cannot be read: locked by another program</source>
        <translation>%1을(를) 읽을 수 없습니다. 다른 프로그램이 잠갔습니다</translation>
    </message>
    <message>
        <source>Try again when the other program has finished writing</source>
        <translation>다른 프로그램이 쓰기를 마친 뒤 다시 시도하십시오</translation>
    </message>
    <message>
        <source>%1 could not be read</source>
        <translation>%1을(를) 읽지 못했습니다</translation>
    </message>
    <message>
        <source>Try again; if it stays, check the drive</source>
        <translation>다시 시도하고, 계속되면 드라이브를 확인하십시오</translation>
    </message>
    <message>
        <source>%1 is larger than Runlane reads</source>
        <translation>%1은(는) Runlane이 읽는 크기보다 큽니다</translation>
    </message>
    <message>
        <source>Open a smaller part of it, for example one experiment</source>
        <translation>실험 하나처럼 더 작은 부분을 여십시오</translation>
    </message>
    <message>
        <source>%1 cannot be understood</source>
        <translation>%1을(를) 해석할 수 없습니다</translation>
    </message>
    <message>
        <source>Correct the file at the line named in the details</source>
        <translation>세부 정보에 나온 줄을 고치십시오</translation>
    </message>
    <message>
        <source>%1 is on a server, and Runlane reads only files</source>
        <translation>%1은(는) 서버에 있으며 Runlane은 파일만 읽습니다</translation>
    </message>
    <message>
        <source>Copy the store to this computer and open the copy</source>
        <translation>저장소를 이 컴퓨터로 복사해 사본을 여십시오</translation>
    </message>
    <message>
        <source>%1 lies outside the opened folder and was not read</source>
        <translation>%1은(는) 연 폴더 밖에 있어 읽지 않았습니다</translation>
    </message>
    <message>
        <source>Open the folder that holds it</source>
        <translation>그 파일이 있는 폴더를 여십시오</translation>
    </message>
    <message>
        <source>There is no run %1</source>
        <translation>실행 %1이(가) 없습니다</translation>
    </message>
    <message>
        <source>Reload the store; the run may have been deleted</source>
        <translation>저장소를 다시 읽으십시오. 실행이 삭제되었을 수 있습니다</translation>
    </message>
    <message>
        <source>%1 is the beginning of several run ids</source>
        <translation>%1(으)로 시작하는 실행 ID가 여러 개입니다</translation>
    </message>
    <message>
        <source>Write more characters of the run id</source>
        <translation>실행 ID를 더 길게 쓰십시오</translation>
    </message>
    <message>
        <source>There is no experiment %1</source>
        <translation>실험 %1이(가) 없습니다</translation>
    </message>
    <message>
        <source>Reload the store; the experiment may have been deleted</source>
        <translation>저장소를 다시 읽으십시오. 실험이 삭제되었을 수 있습니다</translation>
    </message>
    <message>
        <source>There is no metric %1</source>
        <translation>지표 %1이(가) 없습니다</translation>
    </message>
    <message>
        <source>Choose one of the metrics the run has logged</source>
        <translation>실행이 기록한 지표 중에서 선택하십시오</translation>
    </message>
    <message>
        <source>The query cannot be understood at character %2</source>
        <translation>쿼리의 %2번째 글자를 해석할 수 없습니다</translation>
    </message>
    <message>
        <source>Correct it there</source>
        <translation>그곳을 고치십시오</translation>
    </message>
    <message>
        <source>%1 could not be written</source>
        <translation>%1을(를) 쓰지 못했습니다</translation>
    </message>
    <message>
        <source>Choose another place, or make room on the drive</source>
        <translation>다른 위치를 선택하거나 드라이브 공간을 확보하십시오</translation>
    </message>
    <message>
        <source>Stopped before it was finished: %1</source>
        <translation>끝나기 전에 멈췄습니다: %1</translation>
    </message>
    <message>
        <source>What was read so far is shown; reload to go on</source>
        <translation>지금까지 읽은 내용을 표시합니다. 계속하려면 다시 읽으십시오</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>%1 belongs to an MLflow store, which Runlane never changes</source>
        <translation>%1은(는) MLflow 저장소의 일부이며 Runlane은 저장소를 바꾸지 않습니다</translation>
    </message>
    <message>
        <source>Choose another place</source>
        <translation>다른 위치를 선택하십시오</translation>
    </message>
</context>
<context>
    <name>Evidence</name>
    <message>
        <source>scores</source>
        <translation>점수</translation>
    </message>
    <message>
        <source>predictions</source>
        <translation>예측</translation>
    </message>
    <message>
        <source>curve points</source>
        <translation>곡선 점</translation>
    </message>
    <message>
        <source>counts</source>
        <translation>개수</translation>
    </message>
    <message>
        <source>metrics</source>
        <translation>지표</translation>
    </message>
    <message>
        <source>pictures</source>
        <translation>그림</translation>
    </message>
</context>
<context>
    <name>Figure</name>
    <message>
        <source>All steps equal (%1): showing log order</source>
        <translation>모든 스텝이 같음(%1): 기록 순서로 표시</translation>
    </message>
    <message>
        <source>All steps of a run equal: showing log order</source>
        <translation>한 실행의 모든 스텝이 같음: 기록 순서로 표시</translation>
    </message>
    <message>
        <source>1 point</source>
        <translation>점 1개</translation>
    </message>
    <message>
        <source>all %1 points</source>
        <translation>전체 %1개 점</translation>
    </message>
    <message>
        <source>%1 of %2 points</source>
        <translation>%2개 점 중 %1개</translation>
    </message>
    <message>
        <source>%1: %2 at point %3</source>
        <translation>%1: %3번째 점에서 %2</translation>
    </message>
    <message>
        <source>%1: %2 at step %3</source>
        <translation>%1: 스텝 %3에서 %2</translation>
    </message>
    <message>
        <source>%1: %2 at points %3 to %4</source>
        <translation>%1: %3–%4번째 점에서 %2</translation>
    </message>
    <message>
        <source>%1: %2 at steps %3 to %4</source>
        <translation>%1: 스텝 %3–%4에서 %2</translation>
    </message>
    <message>
        <source>%1: %2 %3 times between points %4 and %5</source>
        <translation>%1: %4–%5번째 점 사이에 %2 %3회</translation>
    </message>
    <message>
        <source>%1: %2 %3 times between steps %4 and %5</source>
        <translation>%1: 스텝 %4–%5 사이에 %2 %3회</translation>
    </message>
    <message>
        <source>NaN or ∞ in %1 of %2 runs</source>
        <translation>실행 %2개 중 %1개에 NaN 또는 ∞</translation>
    </message>
    <message>
        <source>Best %1, %2 at step %3; x is step</source>
        <translation>가장 좋은 실행 %1, 스텝 %3에서 %2, x는 스텝</translation>
    </message>
    <message>
        <source>Best %1, %2 at %3; x is time</source>
        <translation>가장 좋은 실행 %1, %3에 %2, x는 시각</translation>
    </message>
    <message>
        <source>Best %1, %2 after %3; x is relative time</source>
        <translation>가장 좋은 실행 %1, %3 후 %2, x는 상대 시간</translation>
    </message>
    <message>
        <source>Best %1, %2 at point %3; x is log order</source>
        <translation>가장 좋은 실행 %1, %3번째 점에서 %2, x는 기록 순서</translation>
    </message>
    <message>
        <source>Values from %1 to %2; x is step</source>
        <translation>값 %1–%2, x는 스텝</translation>
    </message>
    <message>
        <source>Values from %1 to %2; x is time</source>
        <translation>값 %1–%2, x는 시각</translation>
    </message>
    <message>
        <source>Values from %1 to %2; x is relative time</source>
        <translation>값 %1–%2, x는 상대 시간</translation>
    </message>
    <message>
        <source>Values from %1 to %2; x is log order</source>
        <translation>값 %1–%2, x는 기록 순서</translation>
    </message>
    <message>
        <source>1 point ≤ 0 hidden on the log axis</source>
        <translation>로그 축에서 0 이하인 점 1개를 숨김</translation>
    </message>
    <message>
        <source>%1 points ≤ 0 hidden on the log axis</source>
        <translation>로그 축에서 0 이하인 점 %1개를 숨김</translation>
    </message>
    <message>
        <source>1 point at x ≤ 0 hidden on the log axis</source>
        <translation>로그 축에서 x가 0 이하인 점 1개를 숨김</translation>
    </message>
    <message>
        <source>%1 points at x ≤ 0 hidden on the log axis</source>
        <translation>로그 축에서 x가 0 이하인 점 %1개를 숨김</translation>
    </message>
    <message>
        <source>log</source>
        <translation>로그</translation>
    </message>
    <message>
        <source>log, smoothed %1</source>
        <translation>로그, 평활 %1</translation>
    </message>
    <message>
        <source>smoothed %1</source>
        <translation>평활 %1</translation>
    </message>
    <message>
        <source>No values logged</source>
        <translation>기록된 값이 없습니다</translation>
    </message>
    <message>
        <source>No values above 0 for the log axis</source>
        <translation>로그 축에 표시할 0보다 큰 값이 없습니다</translation>
    </message>
    <message>
        <source>Only NaN and ∞ logged</source>
        <translation>NaN과 ∞만 기록되었습니다</translation>
    </message>
    <message>
        <source>step</source>
        <translation>스텝</translation>
    </message>
    <message>
        <source>time, %1</source>
        <translation>시각, %1</translation>
    </message>
    <message>
        <source>time</source>
        <translation>시각</translation>
    </message>
    <message>
        <source>relative time, seconds</source>
        <translation>상대 시간(초)</translation>
    </message>
    <message>
        <source>relative time</source>
        <translation>상대 시간</translation>
    </message>
    <message>
        <source>log order</source>
        <translation>기록 순서</translation>
    </message>
    <message>
        <source>true %1, predicted %2, undefined: %2 never predicted</source>
        <translation>실제 %1, 예측 %2, 정의되지 않음: %2(으)로 예측한 적 없음</translation>
    </message>
    <message>
        <source>true %1, predicted %2, undefined: no sample of %1</source>
        <translation>실제 %1, 예측 %2, 정의되지 않음: %1 표본 없음</translation>
    </message>
    <message>
        <source>true %1, predicted %2, %3</source>
        <translation>실제 %1, 예측 %2, %3</translation>
    </message>
    <message>
        <source>true %1, predicted %2, %3 per cent</source>
        <translation>실제 %1, 예측 %2, %3퍼센트</translation>
    </message>
    <message>
        <source>true %1, predicted %2, %3 per cent, %4 of %5</source>
        <translation>실제 %1, 예측 %2, %3퍼센트, %5개 중 %4개</translation>
    </message>
    <message>
        <source>n %1</source>
        <translation>n %1</translation>
    </message>
    <message>
        <source>accuracy %1, n %2</source>
        <translation>정확도 %1, n %2</translation>
    </message>
    <message>
        <source>accuracy %1</source>
        <translation>정확도 %1</translation>
    </message>
    <message>
        <source>Logged as shares of another kind</source>
        <translation>다른 기준의 비율로 기록되었습니다</translation>
    </message>
    <message>
        <source>The logged matrix is not square</source>
        <translation>기록된 행렬이 정사각형이 아닙니다</translation>
    </message>
    <message>
        <source>%1 right</source>
        <translation>%1 정답</translation>
    </message>
    <message>
        <source>%1 as %2</source>
        <translation>%1을(를) %2(으)로</translation>
    </message>
    <message>
        <source>n %1 against %2</source>
        <translation>n %1 대 %2</translation>
    </message>
    <message>
        <source>Other classes than the baseline</source>
        <translation>기준과 클래스가 다릅니다</translation>
    </message>
    <message>
        <source>true %1, predicted %2, undefined</source>
        <translation>실제 %1, 예측 %2, 정의되지 않음</translation>
    </message>
    <message>
        <source>true %1, predicted %2, %3 samples</source>
        <translation>실제 %1, 예측 %2, 표본 %3개</translation>
    </message>
    <message>
        <source>true %1, predicted %2, %3 points</source>
        <translation>실제 %1, 예측 %2, %3포인트</translation>
    </message>
    <message>
        <source>%1 positive, %2 negative</source>
        <translation>양성 %1개, 음성 %2개</translation>
    </message>
    <message>
        <source>1 run left no curve</source>
        <translation>실행 1개는 곡선을 남기지 않았습니다</translation>
    </message>
    <message>
        <source>%1 runs left no curve</source>
        <translation>실행 %1개는 곡선을 남기지 않았습니다</translation>
    </message>
    <message>
        <source>False positive rate</source>
        <translation>거짓 양성 비율</translation>
    </message>
    <message>
        <source>True positive rate</source>
        <translation>참 양성 비율</translation>
    </message>
    <message>
        <source>No run left scores or curve points</source>
        <translation>점수나 곡선 점을 남긴 실행이 없습니다</translation>
    </message>
    <message>
        <source>Best %1, area under the curve %2</source>
        <translation>가장 좋은 실행 %1, 곡선 아래 면적 %2</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>재현율</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>정밀도</translation>
    </message>
    <message>
        <source>Best %1, average precision %2</source>
        <translation>가장 좋은 실행 %1, 평균 정밀도 %2</translation>
    </message>
</context>
<context>
    <name>LongValue</name>
    <message>
        <source>{…} %1 characters</source>
        <translation>{…} %1자</translation>
    </message>
    <message>
        <source>[…] %1 characters</source>
        <translation>[…] %1자</translation>
    </message>
</context>
<context>
    <name>Measure</name>
    <message>
        <source>Accuracy</source>
        <translation>정확도</translation>
    </message>
    <message>
        <source>Share of all samples whose class is predicted right</source>
        <translation>클래스를 바르게 예측한 표본의 비율</translation>
    </message>
    <message>
        <source>Balanced accuracy</source>
        <translation>균형 정확도</translation>
    </message>
    <message>
        <source>Mean of the recall of every class that occurs, so that rare classes count as much as frequent ones</source>
        <translation>나타나는 모든 클래스의 재현율 평균. 드문 클래스도 흔한 클래스와 같은 비중입니다</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>정밀도</translation>
    </message>
    <message>
        <source>Share of the samples predicted positive that are positive (positive predictive value)</source>
        <translation>양성으로 예측한 표본 중 실제 양성의 비율(양성 예측도)</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>재현율</translation>
    </message>
    <message>
        <source>Share of the positive samples that are found (sensitivity, true positive rate)</source>
        <translation>양성 표본 중 찾아낸 비율(민감도, 참 양성 비율)</translation>
    </message>
    <message>
        <source>Specificity</source>
        <translation>특이도</translation>
    </message>
    <message>
        <source>Share of the negative samples that are predicted negative (true negative rate)</source>
        <translation>음성 표본 중 음성으로 예측한 비율(참 음성 비율)</translation>
    </message>
    <message>
        <source>Negative predictive value</source>
        <translation>음성 예측도</translation>
    </message>
    <message>
        <source>Share of the samples predicted negative that are negative</source>
        <translation>음성으로 예측한 표본 중 실제 음성의 비율</translation>
    </message>
    <message>
        <source>False positive rate</source>
        <translation>거짓 양성 비율</translation>
    </message>
    <message>
        <source>Share of the negative samples that are predicted positive</source>
        <translation>음성 표본 중 양성으로 예측한 비율</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>Harmonic mean of precision and recall</source>
        <translation>정밀도와 재현율의 조화 평균</translation>
    </message>
    <message>
        <source>Matthews correlation</source>
        <translation>매슈스 상관계수</translation>
    </message>
    <message>
        <source>Correlation of true and predicted classes: 1 is perfect, 0 no better than chance, −1 always wrong</source>
        <translation>실제와 예측 클래스의 상관: 1은 완벽, 0은 우연 수준, −1은 항상 틀림</translation>
    </message>
    <message>
        <source>Cohen’s kappa</source>
        <translation>코헨의 카파</translation>
    </message>
    <message>
        <source>Agreement of true and predicted classes beyond what chance would give</source>
        <translation>우연을 넘어서는 실제와 예측 클래스의 일치도</translation>
    </message>
    <message>
        <source>ROC AUC</source>
        <translation>ROC AUC</translation>
    </message>
    <message>
        <source>Chance that a positive sample scores higher than a negative one; for several classes the mean of each class against the rest</source>
        <translation>양성 표본의 점수가 음성 표본보다 높을 확률. 클래스가 여럿이면 각 클래스 대 나머지의 평균</translation>
    </message>
    <message>
        <source>Average precision</source>
        <translation>평균 정밀도</translation>
    </message>
    <message>
        <source>Precision averaged over the recall gained at each threshold, without interpolation</source>
        <translation>임곗값마다 얻은 재현율로 평균한 정밀도, 보간 없음</translation>
    </message>
    <message>
        <source>Log loss</source>
        <translation>로그 손실</translation>
    </message>
    <message>
        <source>Mean surprise at the true class; certain mistakes cost most (probabilities are kept 2.2e−16 away from 0 and 1)</source>
        <translation>실제 클래스에 대한 평균 놀람. 확신한 오류의 비용이 가장 큽니다(확률은 0과 1에서 2.2e−16만큼 떨어뜨립니다)</translation>
    </message>
    <message>
        <source>Brier score</source>
        <translation>브라이어 점수</translation>
    </message>
    <message>
        <source>Mean squared distance of probabilities from what happened; for several classes summed over classes</source>
        <translation>확률과 실제 결과의 평균 제곱 거리. 클래스가 여럿이면 클래스에 대해 더합니다</translation>
    </message>
    <message>
        <source>MAE</source>
        <translation>MAE</translation>
    </message>
    <message>
        <source>Mean absolute error, in the unit of the target</source>
        <translation>평균 절대 오차, 목표값의 단위</translation>
    </message>
    <message>
        <source>MSE</source>
        <translation>MSE</translation>
    </message>
    <message>
        <source>Mean squared error, in the squared unit of the target</source>
        <translation>평균 제곱 오차, 목표값 단위의 제곱</translation>
    </message>
    <message>
        <source>RMSE</source>
        <translation>RMSE</translation>
    </message>
    <message>
        <source>Root of the mean squared error; large errors weigh more than in the MAE</source>
        <translation>평균 제곱 오차의 제곱근. 큰 오차가 MAE보다 더 크게 반영됩니다</translation>
    </message>
    <message>
        <source>R²</source>
        <translation>R²</translation>
    </message>
    <message>
        <source>Share of the target’s variance that is explained: 1 is perfect, 0 as good as always predicting the mean, below 0 worse</source>
        <translation>설명된 목표값 분산의 비율: 1은 완벽, 0은 항상 평균을 예측한 것과 같음, 0보다 작으면 더 나쁨</translation>
    </message>
    <message>
        <source>MAPE</source>
        <translation>MAPE</translation>
    </message>
    <message>
        <source>Mean absolute error relative to the true value, as a fraction</source>
        <translation>실제값에 대한 평균 절대 오차, 비율로 표시</translation>
    </message>
    <message>
        <source>Median absolute error</source>
        <translation>중앙 절대 오차</translation>
    </message>
    <message>
        <source>Half of the predictions are closer than this</source>
        <translation>예측의 절반은 이보다 가깝습니다</translation>
    </message>
    <message>
        <source>Largest error</source>
        <translation>최대 오차</translation>
    </message>
    <message>
        <source>The worst prediction</source>
        <translation>가장 나쁜 예측</translation>
    </message>
    <message>
        <source>there are no samples</source>
        <translation>표본이 없습니다</translation>
    </message>
    <message>
        <source>columns have different lengths</source>
        <translation>열의 길이가 다릅니다</translation>
    </message>
    <message>
        <source>a value is missing or not finite</source>
        <translation>값이 없거나 유한하지 않습니다</translation>
    </message>
    <message>
        <source>there are too few points</source>
        <translation>점이 너무 적습니다</translation>
    </message>
    <message>
        <source>the true or the predicted values are all the same</source>
        <translation>실제값 또는 예측값이 모두 같습니다</translation>
    </message>
    <message>
        <source>the denominator is 0: no sample is of that kind</source>
        <translation>분모가 0입니다: 해당하는 표본이 없습니다</translation>
    </message>
    <message>
        <source>the true labels hold one class only</source>
        <translation>실제 레이블에 클래스가 하나뿐입니다</translation>
    </message>
    <message>
        <source>a class has no samples</source>
        <translation>표본이 없는 클래스가 있습니다</translation>
    </message>
    <message>
        <source>there are no positive samples</source>
        <translation>양성 표본이 없습니다</translation>
    </message>
    <message>
        <source>chance alone would agree everywhere</source>
        <translation>우연만으로도 모두 일치합니다</translation>
    </message>
    <message>
        <source>the scores are not probabilities between 0 and 1</source>
        <translation>점수가 0과 1 사이의 확률이 아닙니다</translation>
    </message>
    <message>
        <source>a true value is 0</source>
        <translation>실제값에 0이 있습니다</translation>
    </message>
    <message>
        <source>a label has no score column</source>
        <translation>점수 열이 없는 레이블이 있습니다</translation>
    </message>
    <message>
        <source>no scores were logged</source>
        <translation>점수가 기록되지 않았습니다</translation>
    </message>
    <message>
        <source>no predicted labels were logged</source>
        <translation>예측 레이블이 기록되지 않았습니다</translation>
    </message>
    <message>
        <source>the file does not say it</source>
        <translation>파일에 나와 있지 않습니다</translation>
    </message>
    <message>
        <source>the matrix holds shares, which do not tell it</source>
        <translation>행렬에 비율만 있어 알 수 없습니다</translation>
    </message>
    <message>
        <source>there are more than two classes; see the values per class</source>
        <translation>클래스가 셋 이상입니다. 클래스별 값을 보십시오</translation>
    </message>
</context>
<context>
    <name>ModelDetails</name>
    <message>
        <source>Status</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>메시지</translation>
    </message>
    <message>
        <source>Source run</source>
        <translation>원본 실행</translation>
    </message>
    <message>
        <source>none</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>삭제됨</translation>
    </message>
    <message>
        <source>not in the store</source>
        <translation>저장소에 없음</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>태그</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>설명</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>지표</translation>
    </message>
    <message>
        <source>Metrics over each data set</source>
        <translation>데이터 세트별 지표</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>지표</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>데이터 세트</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>값</translation>
    </message>
    <message>
        <source>%1, version %2</source>
        <translation>%1, 버전 %2</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>버전</translation>
    </message>
    <message>
        <source>Alias</source>
        <translation>별칭</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>버전 %1</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>만든 시각</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>변경 시각</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>작업 공간</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>단계</translation>
    </message>
    <message>
        <source>Logged model</source>
        <translation>기록된 모델</translation>
    </message>
    <message>
        <source>User</source>
        <translation>사용자</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>소스</translation>
    </message>
    <message>
        <source>Stored at</source>
        <translation>저장 위치</translation>
    </message>
    <message>
        <source>Run link</source>
        <translation>실행 링크</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>프롬프트</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>종류</translation>
    </message>
    <message>
        <source>Experiment</source>
        <translation>실험</translation>
    </message>
    <message>
        <source>Registered as</source>
        <translation>등록 이름</translation>
    </message>
    <message>
        <source>Model id</source>
        <translation>모델 ID</translation>
    </message>
    <message>
        <source>Artifacts</source>
        <translation>아티팩트</translation>
    </message>
    <message>
        <source>Params</source>
        <translation>파라미터</translation>
    </message>
</context>
<context>
    <name>Models</name>
    <message>
        <source>The run is deleted in the store</source>
        <translation>저장소에서 삭제된 실행입니다</translation>
    </message>
    <message>
        <source>The run is not in this store any more</source>
        <translation>이 저장소에 더 이상 없는 실행입니다</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>준비됨</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>대기 중</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>실패</translation>
    </message>
</context>
<context>
    <name>MovedArtifacts</name>
    <message>
        <source>Artifacts of %1 are now read from %2</source>
        <translation>이제 %1의 아티팩트를 %2에서 읽습니다</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
    <message>
        <source>%1 does not hold the artifacts of %2. Choose their folder, or the one of the run or experiment</source>
        <translation>%1에는 %2의 아티팩트가 없습니다. 아티팩트 폴더나 실행 또는 실험 폴더를 고르십시오</translation>
    </message>
    <message>
        <source>Choose again…</source>
        <translation>다시 고르기…</translation>
    </message>
    <message>
        <source>Where are the artifacts of %1 now?</source>
        <translation>%1의 아티팩트는 지금 어디에 있습니까?</translation>
    </message>
    <message>
        <source>Artifacts are looked for where the store says again</source>
        <translation>다시 저장소에 적힌 위치에서 아티팩트를 찾습니다</translation>
    </message>
    <message>
        <source>Stored remotely, not fetched</source>
        <translation>원격에 저장됨, 가져오지 않음</translation>
    </message>
    <message>
        <source>Outside the opened folder</source>
        <translation>연 폴더 밖에 있음</translation>
    </message>
    <message>
        <source>Not found here</source>
        <translation>여기에 없음</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Runs</source>
        <translation>실행 목록</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>비교</translation>
    </message>
    <message>
        <source>Classification</source>
        <translation>분류</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>보고서</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>곡선</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>모델</translation>
    </message>
</context>
<context>
    <name>Problem</name>
    <message>
        <source>Experiment folder without meta.yaml (%1)</source>
        <translation>meta.yaml이 없는 실험 폴더(%1)</translation>
    </message>
    <message>
        <source>not listed as an experiment</source>
        <translation>실험으로 표시하지 않음</translation>
    </message>
    <message>
        <source>Restore meta.yaml, or ignore the folder if it is not an experiment</source>
        <translation>meta.yaml을 복원하거나, 실험이 아니면 무시하십시오</translation>
    </message>
    <message>
        <source>The experiment&apos;s meta.yaml is empty</source>
        <translation>실험의 meta.yaml이 비어 있음</translation>
    </message>
    <message>
        <source>shown under its folder name</source>
        <translation>폴더 이름으로 표시</translation>
    </message>
    <message>
        <source>Restore meta.yaml from a backup</source>
        <translation>백업에서 meta.yaml을 복원하십시오</translation>
    </message>
    <message>
        <source>The experiment&apos;s meta.yaml cannot be understood: %1</source>
        <translation>실험의 meta.yaml을 해석할 수 없음: %1</translation>
    </message>
    <message>
        <source>shown with what could be read</source>
        <translation>읽을 수 있는 내용만 표시</translation>
    </message>
    <message>
        <source>Correct the file at the line named here</source>
        <translation>여기 표시된 줄을 고치십시오</translation>
    </message>
    <message>
        <source>meta.yaml says experiment %1</source>
        <translation>meta.yaml에는 실험 %1(으)로 되어 있음</translation>
    </message>
    <message>
        <source>The folder was copied or renamed; MLflow itself hides it</source>
        <translation>폴더를 복사했거나 이름을 바꿨습니다. MLflow는 이 폴더를 숨깁니다</translation>
    </message>
    <message>
        <source>Lies in .trash but says %1</source>
        <translation>.trash에 있지만 %1(으)로 되어 있음</translation>
    </message>
    <message>
        <source>shown as deleted</source>
        <translation>삭제된 것으로 표시</translation>
    </message>
    <message>
        <source>Nothing to do: old MLflow versions wrote it this way</source>
        <translation>조치할 것 없음: 이전 MLflow가 이렇게 기록했습니다</translation>
    </message>
    <message>
        <source>Run folder without meta.yaml (%1)</source>
        <translation>meta.yaml이 없는 실행 폴더(%1)</translation>
    </message>
    <message>
        <source>not listed as a run</source>
        <translation>실행으로 표시하지 않음</translation>
    </message>
    <message>
        <source>Restore meta.yaml, or ignore the folder</source>
        <translation>meta.yaml을 복원하거나 폴더를 무시하십시오</translation>
    </message>
    <message>
        <source>The run&apos;s meta.yaml is empty</source>
        <translation>실행의 meta.yaml이 비어 있음</translation>
    </message>
    <message>
        <source>listed with what its params, metrics and tags say</source>
        <translation>파라미터, 지표, 태그의 내용으로 표시</translation>
    </message>
    <message>
        <source>The run&apos;s meta.yaml cannot be understood: %1</source>
        <translation>실행의 meta.yaml을 해석할 수 없음: %1</translation>
    </message>
    <message>
        <source>listed with what could be read</source>
        <translation>읽을 수 있는 내용으로 표시</translation>
    </message>
    <message>
        <source>meta.yaml says run %1</source>
        <translation>meta.yaml에는 실행 %1(으)로 되어 있음</translation>
    </message>
    <message>
        <source>The folder was copied or renamed</source>
        <translation>폴더를 복사했거나 이름을 바꿨습니다</translation>
    </message>
    <message>
        <source>Move the run folder back below its experiment</source>
        <translation>실행 폴더를 원래 실험 아래로 옮기십시오</translation>
    </message>
    <message>
        <source>Unknown status %1</source>
        <translation>알 수 없는 상태 %1</translation>
    </message>
    <message>
        <source>the status is shown as written</source>
        <translation>기록된 그대로 상태를 표시</translation>
    </message>
    <message>
        <source>Written by another program; nothing to do</source>
        <translation>다른 프로그램이 기록함, 조치할 것 없음</translation>
    </message>
    <message>
        <source>%1 is not a time: %2</source>
        <translation>%1은(는) 시각이 아님: %2</translation>
    </message>
    <message>
        <source>the time is shown as not logged</source>
        <translation>시각을 기록 없음으로 표시</translation>
    </message>
    <message>
        <source>Correct meta.yaml</source>
        <translation>meta.yaml을 고치십시오</translation>
    </message>
    <message>
        <source>RUNNING, nothing written for %1</source>
        <translation>RUNNING이지만 %1 동안 기록 없음</translation>
    </message>
    <message>
        <source>shown as stale</source>
        <translation>멈춘 것으로 표시</translation>
    </message>
    <message>
        <source>The program that wrote it probably ended without saying so</source>
        <translation>기록하던 프로그램이 알리지 않고 끝난 것 같습니다</translation>
    </message>
    <message>
        <source>Run id occurs more than once: %1</source>
        <translation>실행 ID가 여러 번 나옴: %1</translation>
    </message>
    <message>
        <source>each folder is one row</source>
        <translation>폴더마다 한 행</translation>
    </message>
    <message>
        <source>One of the folders is a copy</source>
        <translation>폴더 중 하나는 사본입니다</translation>
    </message>
    <message>
        <source>Experiment name occurs more than once: %1</source>
        <translation>실험 이름이 여러 번 나옴: %1</translation>
    </message>
    <message>
        <source>each is listed</source>
        <translation>각각 표시</translation>
    </message>
    <message>
        <source>Tell them apart by their ids</source>
        <translation>ID로 구별하십시오</translation>
    </message>
    <message>
        <source>Folder that is no run (%1)</source>
        <translation>실행이 아닌 폴더(%1)</translation>
    </message>
    <message>
        <source>ignored</source>
        <translation>무시함</translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <translation>조치할 것 없음</translation>
    </message>
    <message>
        <source>Holds artifacts only; the runs are in a database</source>
        <translation>아티팩트만 있고 실행은 데이터베이스에 있음</translation>
    </message>
    <message>
        <source>nothing to list here</source>
        <translation>여기에 표시할 것 없음</translation>
    </message>
    <message>
        <source>Open the database beside it</source>
        <translation>옆에 있는 데이터베이스를 여십시오</translation>
    </message>
    <message>
        <source>Line cannot be read as a metric point: %1</source>
        <translation>지표 점으로 읽을 수 없는 줄: %1</translation>
    </message>
    <message>
        <source>this point is left out</source>
        <translation>이 점을 제외함</translation>
    </message>
    <message>
        <source>See the line; MLflow cannot read the file either</source>
        <translation>그 줄을 확인하십시오. MLflow도 이 파일을 읽지 못합니다</translation>
    </message>
    <message>
        <source>%1 more lines cannot be read as metric points</source>
        <translation>지표 점으로 읽을 수 없는 줄 %1개 더 있음</translation>
    </message>
    <message>
        <source>these points are left out</source>
        <translation>이 점들을 제외함</translation>
    </message>
    <message>
        <source>See the file; MLflow cannot read it either</source>
        <translation>파일을 확인하십시오. MLflow도 읽지 못합니다</translation>
    </message>
    <message>
        <source>Metric without a single point</source>
        <translation>점이 하나도 없는 지표</translation>
    </message>
    <message>
        <source>the metric is not shown</source>
        <translation>지표를 표시하지 않음</translation>
    </message>
    <message>
        <source>The writer stopped before the first value</source>
        <translation>첫 값을 쓰기 전에 기록이 멈췄습니다</translation>
    </message>
    <message>
        <source>The last line may still be in the making</source>
        <translation>마지막 줄을 아직 쓰는 중일 수 있음</translation>
    </message>
    <message>
        <source>its point is left out for now</source>
        <translation>그 점을 일단 제외함</translation>
    </message>
    <message>
        <source>Reload when the writer is done</source>
        <translation>기록이 끝난 뒤 다시 읽으십시오</translation>
    </message>
    <message>
        <source>Times look like %1</source>
        <translation>시각 단위가 %1(으)로 보임</translation>
    </message>
    <message>
        <source>converted to milliseconds</source>
        <translation>밀리초로 변환함</translation>
    </message>
    <message>
        <source>Nothing to do: old MLflow versions wrote seconds</source>
        <translation>조치할 것 없음: 이전 MLflow는 초 단위로 기록했습니다</translation>
    </message>
    <message>
        <source>Text is not UTF-8 (%1 bytes)</source>
        <translation>UTF-8이 아닌 텍스트(%1바이트)</translation>
    </message>
    <message>
        <source>those bytes are shown as replacement characters</source>
        <translation>해당 바이트를 대체 문자로 표시</translation>
    </message>
    <message>
        <source>Written with another encoding</source>
        <translation>다른 인코딩으로 기록되었습니다</translation>
    </message>
    <message>
        <source>%1 bytes after a NUL byte</source>
        <translation>NUL 바이트 뒤에 %1바이트</translation>
    </message>
    <message>
        <source>The file was damaged, probably by a power loss</source>
        <translation>정전 등으로 파일이 손상되었습니다</translation>
    </message>
    <message>
        <source>Git LFS pointer instead of the file</source>
        <translation>파일 대신 Git LFS 포인터가 있음</translation>
    </message>
    <message>
        <source>its content is not here</source>
        <translation>내용이 여기에 없음</translation>
    </message>
    <message>
        <source>Run git lfs pull</source>
        <translation>git lfs pull을 실행하십시오</translation>
    </message>
    <message>
        <source>Not a regular file</source>
        <translation>일반 파일이 아님</translation>
    </message>
    <message>
        <source>Remove the special file</source>
        <translation>특수 파일을 지우십시오</translation>
    </message>
    <message>
        <source>Cannot be read: %1</source>
        <translation>읽을 수 없음: %1</translation>
    </message>
    <message>
        <source>its content is not shown</source>
        <translation>내용을 표시하지 않음</translation>
    </message>
    <message>
        <source>Check the permissions</source>
        <translation>권한을 확인하십시오</translation>
    </message>
    <message>
        <source>Larger than %1</source>
        <translation>%1보다 큼</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>읽지 않음</translation>
    </message>
    <message>
        <source>Nothing to do if it is no part of the store</source>
        <translation>저장소의 일부가 아니면 조치할 것 없음</translation>
    </message>
    <message>
        <source>Link that leaves the store or leads in a circle</source>
        <translation>저장소 밖으로 나가거나 순환하는 링크</translation>
    </message>
    <message>
        <source>not followed</source>
        <translation>따라가지 않음</translation>
    </message>
    <message>
        <source>Open the folder it points to if you need it</source>
        <translation>필요하면 링크가 가리키는 폴더를 여십시오</translation>
    </message>
    <message>
        <source>Looks like a duplicate made by a sync program</source>
        <translation>동기화 프로그램이 만든 사본으로 보임</translation>
    </message>
    <message>
        <source>kept apart</source>
        <translation>따로 둠</translation>
    </message>
    <message>
        <source>Compare it with the original and delete one</source>
        <translation>원본과 비교해 하나를 지우십시오</translation>
    </message>
    <message>
        <source>Names differ in case only: %1</source>
        <translation>대소문자만 다른 이름: %1</translation>
    </message>
    <message>
        <source>each is shown</source>
        <translation>각각 표시</translation>
    </message>
    <message>
        <source>They merge into one when copied to Windows or macOS</source>
        <translation>Windows나 macOS로 복사하면 하나로 합쳐집니다</translation>
    </message>
    <message>
        <source>YAML tag %1</source>
        <translation>YAML 태그 %1</translation>
    </message>
    <message>
        <source>read as plain text</source>
        <translation>일반 텍스트로 읽음</translation>
    </message>
    <message>
        <source>Nothing to do: written by an old Python</source>
        <translation>조치할 것 없음: 이전 Python이 기록했습니다</translation>
    </message>
    <message>
        <source>Model metadata cannot be understood: %1</source>
        <translation>모델 메타데이터를 해석할 수 없음: %1</translation>
    </message>
    <message>
        <source>the model is not listed</source>
        <translation>모델을 표시하지 않음</translation>
    </message>
    <message>
        <source>Correct the file</source>
        <translation>파일을 고치십시오</translation>
    </message>
    <message>
        <source>Input names a data set that is not in the store: %1</source>
        <translation>저장소에 없는 데이터 세트를 가리키는 입력: %1</translation>
    </message>
    <message>
        <source>shown by its id</source>
        <translation>ID로 표시</translation>
    </message>
    <message>
        <source>Table %1 is not in the database</source>
        <translation>데이터베이스에 %1 테이블이 없음</translation>
    </message>
    <message>
        <source>what it would hold is not shown</source>
        <translation>그 내용을 표시하지 않음</translation>
    </message>
    <message>
        <source>Nothing to do: the database was written by an old MLflow</source>
        <translation>조치할 것 없음: 이전 MLflow가 기록한 데이터베이스입니다</translation>
    </message>
    <message>
        <source>%1 holds %2 where a number is expected</source>
        <translation>%1에 숫자 대신 %2이(가) 있음</translation>
    </message>
    <message>
        <source>the value is left out</source>
        <translation>값을 제외함</translation>
    </message>
    <message>
        <source>Correct the row</source>
        <translation>행을 고치십시오</translation>
    </message>
    <message>
        <source>%1 rows of table %2 belong to no run</source>
        <translation>%2 테이블의 %1개 행이 어느 실행에도 속하지 않음</translation>
    </message>
    <message>
        <source>not shown</source>
        <translation>표시하지 않음</translation>
    </message>
    <message>
        <source>Nothing to do: their runs were removed</source>
        <translation>조치할 것 없음: 해당 실행이 제거되었습니다</translation>
    </message>
    <message>
        <source>Experiment %1 is not in the database</source>
        <translation>데이터베이스에 실험 %1이(가) 없음</translation>
    </message>
    <message>
        <source>its runs are listed below its id</source>
        <translation>실행을 그 ID 아래에 표시</translation>
    </message>
    <message>
        <source>The row was removed by hand</source>
        <translation>행이 직접 제거되었습니다</translation>
    </message>
    <message>
        <source>The file is shorter than its header says (%1 of %2 bytes)</source>
        <translation>파일이 헤더보다 짧음(%2바이트 중 %1바이트)</translation>
    </message>
    <message>
        <source>what can be read is shown</source>
        <translation>읽을 수 있는 내용을 표시</translation>
    </message>
    <message>
        <source>Copy the database again from its origin</source>
        <translation>원본에서 데이터베이스를 다시 복사하십시오</translation>
    </message>
    <message>
        <source>Read from a private copy (%1)</source>
        <translation>별도 사본에서 읽음(%1)</translation>
    </message>
    <message>
        <source>the original is untouched</source>
        <translation>원본은 그대로임</translation>
    </message>
    <message>
        <source>rows before the damage are shown</source>
        <translation>손상 이전의 행을 표시</translation>
    </message>
    <message>
        <source>Check the database with sqlite3 and restore a backup</source>
        <translation>sqlite3로 데이터베이스를 검사하고 백업을 복원하십시오</translation>
    </message>
    <message>
        <source>%1 is not an ordinary table</source>
        <translation>%1은(는) 일반 테이블이 아님</translation>
    </message>
    <message>
        <source>The database was not made by MLflow</source>
        <translation>MLflow가 만든 데이터베이스가 아닙니다</translation>
    </message>
    <message>
        <source>Metric %1 has a latest value but no history</source>
        <translation>지표 %1에 최신 값은 있지만 이력이 없음</translation>
    </message>
    <message>
        <source>its value is shown</source>
        <translation>값을 표시</translation>
    </message>
    <message>
        <source>Metric %1 has a history but no latest value</source>
        <translation>지표 %1에 이력은 있지만 최신 값이 없음</translation>
    </message>
    <message>
        <source>shown in the curves only</source>
        <translation>곡선에만 표시</translation>
    </message>
    <message>
        <source>Looks like an evaluation file but cannot be used: %1</source>
        <translation>평가 파일로 보이지만 쓸 수 없음: %1</translation>
    </message>
    <message>
        <source>not used as evidence</source>
        <translation>근거로 쓰지 않음</translation>
    </message>
    <message>
        <source>See the help page on recognised files</source>
        <translation>인식하는 파일에 관한 도움말을 보십시오</translation>
    </message>
    <message>
        <source>%1</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>the choice is shown beside the result</source>
        <translation>선택을 결과 옆에 표시</translation>
    </message>
    <message>
        <source>Logged %1 is %2, recomputed from the file %3</source>
        <translation>기록된 %1은(는) %2, 파일에서 다시 계산하면 %3</translation>
    </message>
    <message>
        <source>both are shown</source>
        <translation>둘 다 표시</translation>
    </message>
    <message>
        <source>Find out which data the logged value was computed on</source>
        <translation>기록된 값을 어떤 데이터로 계산했는지 확인하십시오</translation>
    </message>
    <message>
        <source>Artifacts not found; the stored place is %1</source>
        <translation>아티팩트를 찾을 수 없음, 저장된 위치는 %1</translation>
    </message>
    <message>
        <source>no artifacts are shown</source>
        <translation>아티팩트를 표시하지 않음</translation>
    </message>
    <message>
        <source>Artifacts are stored remotely at %1</source>
        <translation>아티팩트가 원격 위치 %1에 있음</translation>
    </message>
    <message>
        <source>not fetched</source>
        <translation>가져오지 않음</translation>
    </message>
    <message>
        <source>Artifact place leads out of the opened folder: %1</source>
        <translation>아티팩트 위치가 연 폴더 밖을 가리킴: %1</translation>
    </message>
    <message>
        <source>not opened</source>
        <translation>열지 않음</translation>
    </message>
    <message>
        <source>Open the parent folder if you trust it</source>
        <translation>신뢰한다면 상위 폴더를 여십시오</translation>
    </message>
    <message>
        <source>Experiment folder with %1 run folders but without meta.yaml</source>
        <translation>실행 폴더 %1개가 있지만 meta.yaml이 없는 실험 폴더</translation>
    </message>
    <message>
        <source>meta.yaml is not whole and was written just now</source>
        <translation>meta.yaml이 방금 쓰이는 중이라 온전하지 않음</translation>
    </message>
    <message>
        <source>shown where its folder lies; MLflow hides it</source>
        <translation>폴더가 있는 위치에 표시, MLflow는 이 폴더를 숨김</translation>
    </message>
    <message>
        <source>Names that look the same but are spelled differently: %1</source>
        <translation>같아 보이지만 표기가 다른 이름: %1</translation>
    </message>
    <message>
        <source>They merge into one when copied to macOS</source>
        <translation>macOS로 복사하면 하나로 합쳐집니다</translation>
    </message>
    <message>
        <source>Placeholder of a file that was left in the cloud</source>
        <translation>클라우드에만 있는 파일의 자리 표시</translation>
    </message>
    <message>
        <source>Let the sync program download it</source>
        <translation>동기화 프로그램으로 내려받으십시오</translation>
    </message>
    <message>
        <source>Reading table %1 stopped after %3 rows: %2</source>
        <translation>%1 테이블을 %3개 행까지 읽고 멈춤: %2</translation>
    </message>
    <message>
        <source>Row %1 of table %2 is larger than 16 MiB</source>
        <translation>%2 테이블의 %1번 행이 16MiB보다 큼</translation>
    </message>
    <message>
        <source>the row is left out</source>
        <translation>행을 제외함</translation>
    </message>
    <message>
        <source>SQLite&apos;s own check says: %1</source>
        <translation>SQLite 자체 검사 결과: %1</translation>
    </message>
    <message>
        <source>The database is being upgraded, or an upgrade was broken off</source>
        <translation>데이터베이스가 업그레이드 중이거나 업그레이드가 중단됨</translation>
    </message>
    <message>
        <source>some of its tables may be incomplete</source>
        <translation>일부 테이블이 온전하지 않을 수 있음</translation>
    </message>
    <message>
        <source>Reload when MLflow has finished upgrading</source>
        <translation>MLflow가 업그레이드를 마치면 다시 읽으십시오</translation>
    </message>
    <message>
        <source>Say where they are now: Locate in the details of the run, or --artifacts OLD=NEW</source>
        <translation>지금 위치를 지정하십시오: 실행 세부 정보의 아티팩트 찾기 또는 --artifacts OLD=NEW</translation>
    </message>
    <message>
        <source>Copy them to this computer and say where they are: Locate in the details of the run</source>
        <translation>이 컴퓨터로 복사한 뒤 실행 세부 정보의 아티팩트 찾기로 위치를 지정하십시오</translation>
    </message>
    <message>
        <source>This folder has no runs; beside it is the database %1</source>
        <translation>이 폴더에는 실행이 없고 옆에 데이터베이스 %1이(가) 있습니다</translation>
    </message>
    <message>
        <source>the folder may hold only the database&apos;s artifacts</source>
        <translation>폴더에 데이터베이스의 아티팩트만 있을 수 있습니다</translation>
    </message>
    <message>
        <source>Open the database to see its runs</source>
        <translation>실행을 보려면 데이터베이스를 여십시오</translation>
    </message>
</context>
<context>
    <name>Query</name>
    <message>
        <source>Expected =, !=, &gt;, &gt;=, &lt;, &lt;=, IN or BETWEEN for a number</source>
        <translation>숫자에는 =, !=, &gt;, &gt;=, &lt;, &lt;=, IN 또는 BETWEEN이 와야 합니다</translation>
    </message>
    <message>
        <source>Expected =, !=, LIKE, ILIKE, MATCHES or IN for a text</source>
        <translation>텍스트에는 =, !=, LIKE, ILIKE, MATCHES 또는 IN이 와야 합니다</translation>
    </message>
    <message>
        <source>Expected AND, OR or the end of the query</source>
        <translation>AND, OR 또는 쿼리의 끝이 와야 합니다</translation>
    </message>
    <message>
        <source>Expected a closing quotation mark</source>
        <translation>닫는 따옴표가 와야 합니다</translation>
    </message>
    <message>
        <source>Expected a field such as metrics.acc, params.lr or status, or a word</source>
        <translation>metrics.acc, params.lr, status 같은 필드나 단어가 와야 합니다</translation>
    </message>
    <message>
        <source>Too many parentheses inside each other</source>
        <translation>괄호가 너무 많이 겹쳤습니다</translation>
    </message>
    <message>
        <source>Expected AND, OR or a closing parenthesis</source>
        <translation>AND, OR 또는 닫는 괄호가 와야 합니다</translation>
    </message>
    <message>
        <source>Expected a metric such as metrics.acc</source>
        <translation>metrics.acc 같은 지표가 와야 합니다</translation>
    </message>
    <message>
        <source>It is not known whether more or less of %1 is better; use min() or max()</source>
        <translation>%1은(는) 클수록 좋은지 작을수록 좋은지 알 수 없습니다. min()이나 max()를 쓰십시오</translation>
    </message>
    <message>
        <source>Expected a closing parenthesis</source>
        <translation>닫는 괄호가 와야 합니다</translation>
    </message>
    <message>
        <source>Expected a comma and a step, at_step(metrics.acc, 100)</source>
        <translation>쉼표와 스텝이 와야 합니다. 예: at_step(metrics.acc, 100)</translation>
    </message>
    <message>
        <source>Expected a step</source>
        <translation>스텝이 와야 합니다</translation>
    </message>
    <message>
        <source>Expected datasets.name, datasets.digest or datasets.context</source>
        <translation>datasets.name, datasets.digest 또는 datasets.context가 와야 합니다</translation>
    </message>
    <message>
        <source>%1 is not an attribute; write metrics.%2, params.%2 or tags.%2</source>
        <translation>%1은(는) 속성이 아닙니다. metrics.%2, params.%2 또는 tags.%2로 쓰십시오</translation>
    </message>
    <message>
        <source>Expected an operator such as =, &gt;, LIKE or IN</source>
        <translation>=, &gt;, LIKE, IN 같은 연산자가 와야 합니다</translation>
    </message>
    <message>
        <source>Expected AND and the upper end</source>
        <translation>AND와 위쪽 끝값이 와야 합니다</translation>
    </message>
    <message>
        <source>Expected NULL or NOT NULL</source>
        <translation>NULL 또는 NOT NULL이 와야 합니다</translation>
    </message>
    <message>
        <source>Expected a list in parentheses, (&apos;a&apos;, &apos;b&apos;)</source>
        <translation>괄호로 묶은 목록이 와야 합니다. 예: (&apos;a&apos;, &apos;b&apos;)</translation>
    </message>
    <message>
        <source>Expected a comma or a closing parenthesis</source>
        <translation>쉼표나 닫는 괄호가 와야 합니다</translation>
    </message>
    <message>
        <source>Expected a number without quotation marks</source>
        <translation>따옴표 없는 숫자가 와야 합니다</translation>
    </message>
    <message>
        <source>Expected a number</source>
        <translation>숫자가 와야 합니다</translation>
    </message>
    <message>
        <source>Expected a value such as &apos;text&apos;</source>
        <translation>&apos;text&apos; 같은 값이 와야 합니다</translation>
    </message>
    <message>
        <source>Expected a regular expression</source>
        <translation>정규식이 와야 합니다</translation>
    </message>
    <message>
        <source>Expected a duration such as 90 s or 2 h</source>
        <translation>90 s나 2 h 같은 기간이 와야 합니다</translation>
    </message>
    <message>
        <source>Expected =, !=, &gt;, &gt;=, &lt;, &lt;=, IN or BETWEEN for a time</source>
        <translation>시간에는 =, !=, &gt;, &gt;=, &lt;, &lt;=, IN, BETWEEN을 쓸 수 있습니다</translation>
    </message>
    <message>
        <source>Expected a shorter regular expression</source>
        <translation>더 짧은 정규식이 필요합니다</translation>
    </message>
    <message>
        <source>Expected a time such as &apos;2026-11-21&apos;, &apos;2026-11-21 09:14&apos; or now - 7d</source>
        <translation>&apos;2026-11-21&apos;, &apos;2026-11-21 09:14&apos;, now - 7d와 같은 시간이 필요합니다</translation>
    </message>
    <message>
        <source>Expected a regular expression of RE2, which has no such part (no back references, no look-around)</source>
        <translation>RE2 정규식이 필요합니다. 이 부분은 지원하지 않습니다(역참조와 전후방 탐색 없음)</translation>
    </message>
    <message>
        <source>Expected AND, OR or the end of the query; a quotation mark behind a backslash does not end a text</source>
        <translation>AND, OR 또는 쿼리의 끝이 필요합니다. 역슬래시 뒤의 따옴표는 텍스트를 끝내지 않습니다</translation>
    </message>
    <message>
        <source>There is no function %1; there are %2</source>
        <translation>%1 함수는 없습니다. 쓸 수 있는 함수는 %2입니다</translation>
    </message>
    <message>
        <source>Expected NULL, NOT NULL, NAN or NOT NAN</source>
        <translation>NULL, NOT NULL, NAN 또는 NOT NAN이 필요합니다</translation>
    </message>
    <message>
        <source>Nothing equals NaN; write %1 IS NAN or %1 IS NOT NAN</source>
        <translation>NaN과 같은 값은 없습니다. %1 IS NAN 또는 %1 IS NOT NAN으로 쓰십시오</translation>
    </message>
</context>
<context>
    <name>Question</name>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Summary</source>
        <translation>요약</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>결과</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>다른 점</translation>
    </message>
    <message>
        <source>one run only</source>
        <translation>실행이 하나뿐</translation>
    </message>
    <message>
        <source>Training curves</source>
        <translation>학습 곡선</translation>
    </message>
    <message>
        <source>no metric has a history</source>
        <translation>이력이 있는 지표 없음</translation>
    </message>
    <message>
        <source>ROC and AUC</source>
        <translation>ROC와 AUC</translation>
    </message>
    <message>
        <source>no scores found</source>
        <translation>점수 없음</translation>
    </message>
    <message>
        <source>Confusion matrices</source>
        <translation>혼동 행렬</translation>
    </message>
    <message>
        <source>no matrix found</source>
        <translation>행렬 없음</translation>
    </message>
    <message>
        <source>By class</source>
        <translation>클래스별</translation>
    </message>
    <message>
        <source>no classes found</source>
        <translation>클래스 없음</translation>
    </message>
    <message>
        <source>Regression</source>
        <translation>회귀</translation>
    </message>
    <message>
        <source>no predictions found</source>
        <translation>예측 없음</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>그림</translation>
    </message>
    <message>
        <source>none needed</source>
        <translation>필요 없음</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>문제</translation>
    </message>
    <message>
        <source>none in these runs</source>
        <translation>이 실행들에는 없음</translation>
    </message>
    <message>
        <source>Methods and provenance</source>
        <translation>방법과 출처</translation>
    </message>
    <message>
        <source>Experiment %1</source>
        <translation>실험 %1</translation>
    </message>
    <message>
        <source>%1 experiments</source>
        <translation>실험 %1개</translation>
    </message>
    <message>
        <source>1 run</source>
        <translation>실행 1개</translation>
    </message>
    <message>
        <source>%1 runs</source>
        <translation>실행 %1개</translation>
    </message>
    <message>
        <source>baseline %1</source>
        <translation>기준 %1</translation>
    </message>
    <message>
        <source>read %1</source>
        <translation>%1에 읽음</translation>
    </message>
    <message>
        <source>1 problem</source>
        <translation>문제 1건</translation>
    </message>
    <message>
        <source>%1 problems</source>
        <translation>문제 %1건</translation>
    </message>
    <message>
        <source>%1 stores</source>
        <translation>저장소 %1개</translation>
    </message>
    <message>
        <source>computed</source>
        <translation>계산됨</translation>
    </message>
    <message>
        <source>1 table</source>
        <translation>표 1개</translation>
    </message>
    <message>
        <source>%1 tables</source>
        <translation>표 %1개</translation>
    </message>
    <message>
        <source>1 metric</source>
        <translation>지표 1개</translation>
    </message>
    <message>
        <source>%1 metrics</source>
        <translation>지표 %1개</translation>
    </message>
    <message>
        <source>MLflow runs</source>
        <translation>MLflow 실행</translation>
    </message>
    <message>
        <source>%1: one run</source>
        <translation>%1: 실행 하나</translation>
    </message>
    <message>
        <source>%1: %2 runs compared</source>
        <translation>%1: 실행 %2개 비교</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>%2쪽 중 %1쪽</translation>
    </message>
    <message>
        <source> ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source> s</source>
        <translation>초</translation>
    </message>
    <message>
        <source> min</source>
        <translation>분</translation>
    </message>
    <message>
        <source> h</source>
        <translation>시간</translation>
    </message>
    <message>
        <source> d</source>
        <translation>일</translation>
    </message>
    <message>
        <source>Table %1.</source>
        <translation>표 %1.</translation>
    </message>
    <message>
        <source>Figure %1.</source>
        <translation>그림 %1.</translation>
    </message>
    <message>
        <source>undefined</source>
        <translation>정의되지 않음</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>정확도</translation>
    </message>
    <message>
        <source>Balanced accuracy</source>
        <translation>균형 정확도</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>정밀도</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>재현율</translation>
    </message>
    <message>
        <source>Specificity</source>
        <translation>특이도</translation>
    </message>
    <message>
        <source>NPV</source>
        <translation>NPV</translation>
    </message>
    <message>
        <source>FPR</source>
        <translation>FPR</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>MCC</source>
        <translation>MCC</translation>
    </message>
    <message>
        <source>Kappa</source>
        <translation>카파</translation>
    </message>
    <message>
        <source>AUC</source>
        <translation>AUC</translation>
    </message>
    <message>
        <source>Average precision</source>
        <translation>평균 정밀도</translation>
    </message>
    <message>
        <source>Log loss</source>
        <translation>로그 손실</translation>
    </message>
    <message>
        <source>Brier score</source>
        <translation>브라이어 점수</translation>
    </message>
    <message>
        <source>MAE</source>
        <translation>MAE</translation>
    </message>
    <message>
        <source>MSE</source>
        <translation>MSE</translation>
    </message>
    <message>
        <source>RMSE</source>
        <translation>RMSE</translation>
    </message>
    <message>
        <source>R²</source>
        <translation>R²</translation>
    </message>
    <message>
        <source>MAPE</source>
        <translation>MAPE</translation>
    </message>
    <message>
        <source>Median AE</source>
        <translation>중앙 절대 오차</translation>
    </message>
    <message>
        <source>Max error</source>
        <translation>최대 오차</translation>
    </message>
    <message>
        <source>%1 macro</source>
        <translation>%1 매크로</translation>
    </message>
    <message>
        <source>1 scores</source>
        <translation>1 점수</translation>
    </message>
    <message>
        <source>2 predictions</source>
        <translation>2 예측</translation>
    </message>
    <message>
        <source>3 matrix</source>
        <translation>3 행렬</translation>
    </message>
    <message>
        <source>3 curve points</source>
        <translation>3 곡선 점</translation>
    </message>
    <message>
        <source>4 counts</source>
        <translation>4 개수</translation>
    </message>
    <message>
        <source>5 metrics</source>
        <translation>5 지표</translation>
    </message>
    <message>
        <source>6 pictures</source>
        <translation>6 그림</translation>
    </message>
    <message>
        <source>evidence level %1</source>
        <translation>근거 수준 %1</translation>
    </message>
    <message>
        <source>evidence levels %1</source>
        <translation>근거 수준 %1</translation>
    </message>
    <message>
        <source>n not stated by the files</source>
        <translation>파일에 n이 나와 있지 않음</translation>
    </message>
    <message>
        <source>n = %1</source>
        <translation>n = %1</translation>
    </message>
    <message>
        <source>n = %1 to %2, different between runs</source>
        <translation>n = %1–%2, 실행마다 다름</translation>
    </message>
    <message>
        <source>%1 (all %2 logged points)</source>
        <translation>%1(기록된 점 %2개 모두)</translation>
    </message>
    <message>
        <source>%1 (%2 of %3 logged points)</source>
        <translation>%1(기록된 점 %3개 중 %2개)</translation>
    </message>
    <message>
        <source>Reduced to first, lowest, highest and last point per pixel column: no spike is lost.</source>
        <translation>픽셀 열마다 처음, 최저, 최고, 마지막 점으로 줄였으며 뾰족한 값은 사라지지 않습니다.</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(비어 있음)</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>실행</translation>
    </message>
    <message>
        <source>%1 to %2 of %3, continued in the next table.</source>
        <translation>%3개 중 %1–%2, 다음 표에 계속.</translation>
    </message>
    <message>
        <source>Bold: differs from the first run.</source>
        <translation>굵게: 첫 실행과 다름.</translation>
    </message>
    <message>
        <source>Bold: differs from the baseline ★.</source>
        <translation>굵게: 기준 ★과 다름.</translation>
    </message>
    <message>
        <source>%1 of %2 differing parameters.</source>
        <translation>서로 다른 파라미터 %2개 중 %1개.</translation>
    </message>
    <message>
        <source>1 differing parameter.</source>
        <translation>서로 다른 파라미터 1개.</translation>
    </message>
    <message>
        <source>%1 differing parameters.</source>
        <translation>서로 다른 파라미터 %1개.</translation>
    </message>
    <message>
        <source>1 parameter is the same in all runs.</source>
        <translation>파라미터 1개는 모든 실행에서 같습니다.</translation>
    </message>
    <message>
        <source>%1 parameters are the same in all runs.</source>
        <translation>파라미터 %1개는 모든 실행에서 같습니다.</translation>
    </message>
    <message>
        <source>–: not logged.</source>
        <translation>–: 기록 없음.</translation>
    </message>
    <message>
        <source>%1 of %2 differing metrics, last logged values.</source>
        <translation>서로 다른 지표 %2개 중 %1개, 마지막 기록값.</translation>
    </message>
    <message>
        <source>1 differing metric, last logged value.</source>
        <translation>서로 다른 지표 1개, 마지막 기록값.</translation>
    </message>
    <message>
        <source>%1 differing metrics, last logged values.</source>
        <translation>서로 다른 지표 %1개, 마지막 기록값.</translation>
    </message>
    <message>
        <source>Bold: best where the direction is known.</source>
        <translation>굵게: 방향을 아는 지표의 가장 좋은 값.</translation>
    </message>
    <message>
        <source>Small: difference to the baseline ★, not tested.</source>
        <translation>작은 글자: 기준 ★과의 차이, 검정하지 않음.</translation>
    </message>
    <message>
        <source>Parameter</source>
        <translation>파라미터</translation>
    </message>
    <message>
        <source>No parameter differs between the runs.</source>
        <translation>실행 사이에 다른 파라미터가 없습니다.</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>지표</translation>
    </message>
    <message>
        <source>Rows: true class, columns: predicted, per cent of the row.</source>
        <translation>행: 실제 클래스, 열: 예측 클래스, 행에 대한 퍼센트.</translation>
    </message>
    <message>
        <source>%1, %2.</source>
        <translation>%1, %2.</translation>
    </message>
    <message>
        <source>Differences to the baseline ★ in percentage points, blue more, orange less, scale %1 to %2, not tested.</source>
        <translation>기준 ★과의 차이(퍼센트포인트), 파랑은 많음, 주황은 적음, 척도 %1–%2, 검정하지 않음.</translation>
    </message>
    <message>
        <source>1 further run is not shown.</source>
        <translation>실행 1개를 더 표시하지 않았습니다.</translation>
    </message>
    <message>
        <source>%1 further runs are not shown.</source>
        <translation>실행 %1개를 더 표시하지 않았습니다.</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>다름</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>클래스</translation>
    </message>
    <message>
        <source>Each class against the rest. Bold: best of the runs, not tested. A zero denominator is “undefined”. %1, %2.</source>
        <translation>각 클래스 대 나머지. 굵게: 가장 좋은 실행, 검정하지 않음. 분모가 0이면 ‘정의되지 않음’. %1, %2.</translation>
    </message>
    <message>
        <source>F1 by class.</source>
        <translation>클래스별 F1.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>참고</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>경고</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>오류</translation>
    </message>
    <message>
        <source>Metrics are the values logged last by MLflow’s rule (largest step, then time, then value).</source>
        <translation>지표는 MLflow 규칙(가장 큰 스텝, 시각, 값 순)에 따른 마지막 기록값입니다.</translation>
    </message>
    <message>
        <source>Classification measures are recomputed from the evaluation files by their usual definitions; a zero denominator is “undefined”, never 0.</source>
        <translation>분류 척도는 평가 파일에서 통상의 정의로 다시 계산했습니다. 분모가 0이면 0이 아니라 ‘정의되지 않음’입니다.</translation>
    </message>
    <message>
        <source>ROC curves keep tied scores together and use every threshold; the area is that of the trapezoidal rule.</source>
        <translation>ROC 곡선은 같은 점수를 함께 두고 모든 임곗값을 씁니다. 면적은 사다리꼴 공식으로 구합니다.</translation>
    </message>
    <message>
        <source>Regression measures are recomputed from the logged predictions.</source>
        <translation>회귀 척도는 기록된 예측에서 다시 계산했습니다.</translation>
    </message>
    <message>
        <source>No statistical test was made: a difference may be due to chance, and choosing the best of several runs favours lucky ones.</source>
        <translation>통계 검정을 하지 않았습니다. 차이가 우연일 수 있고, 여러 실행 중 가장 좋은 것을 고르면 운이 좋은 실행이 유리합니다.</translation>
    </message>
    <message>
        <source>MLflow folder</source>
        <translation>MLflow 폴더</translation>
    </message>
    <message>
        <source>MLflow database</source>
        <translation>MLflow 데이터베이스</translation>
    </message>
    <message>
        <source>revision %1</source>
        <translation>리비전 %1</translation>
    </message>
    <message>
        <source>%1 logged points in %2 curves of %3 metrics</source>
        <translation>지표 %3개의 곡선 %2개에 기록된 점 %1개</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>저장소</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>곡선</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>작성</translation>
    </message>
    <message>
        <source>%1 with Runlane %2</source>
        <translation>%1, Runlane %2</translation>
    </message>
    <message>
        <source>Command line</source>
        <translation>명령줄</translation>
    </message>
    <message>
        <source>Run id</source>
        <translation>실행 ID</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>커밋</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>소스</translation>
    </message>
    <message>
        <source>Evidence file</source>
        <translation>근거 파일</translation>
    </message>
    <message>
        <source>Where the numbers come from. –: not logged.</source>
        <translation>숫자의 출처. –: 기록 없음.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>종류</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>문제</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>위치</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1, %2번째 줄</translation>
    </message>
    <message>
        <source>%1 of %2 problems of the compared runs.</source>
        <translation>비교한 실행의 문제 %2건 중 %1건.</translation>
    </message>
    <message>
        <source>1 problem of the compared runs.</source>
        <translation>비교한 실행의 문제 1건.</translation>
    </message>
    <message>
        <source>%1 problems of the compared runs.</source>
        <translation>비교한 실행의 문제 %1건.</translation>
    </message>
    <message>
        <source>Recomputed from predictions, %1, %2. Bold: best of the column, not tested. MAE = Σ|y−ŷ|/n, RMSE = √(Σ(y−ŷ)²/n), R² = 1 − SSE/SST.</source>
        <translation>예측에서 다시 계산, %1, %2. 굵게: 열에서 가장 좋은 값, 검정하지 않음. MAE = Σ|y−ŷ|/n, RMSE = √(Σ(y−ŷ)²/n), R² = 1 − SSE/SST.</translation>
    </message>
    <message>
        <source>Pictures as the runs logged them (evidence level 6), scaled, otherwise unaltered; their numbers cannot be checked.</source>
        <translation>실행이 기록한 그림(근거 수준 6)을 크기만 조정했습니다. 그 숫자는 확인할 수 없습니다.</translation>
    </message>
    <message>
        <source>1 more is not shown.</source>
        <translation>1개를 더 표시하지 않았습니다.</translation>
    </message>
    <message>
        <source>%1 more are not shown.</source>
        <translation>%1개를 더 표시하지 않았습니다.</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>근거</translation>
    </message>
    <message>
        <source>pos / neg</source>
        <translation>양성 / 음성</translation>
    </message>
    <message>
        <source>ROC curves from scores, without smoothing; where only curve points were logged, those.</source>
        <translation>점수에서 얻은 ROC 곡선, 평활 없음. 곡선 점만 기록된 경우 그 점들.</translation>
    </message>
    <message>
        <source>ROC curves from logged curve points.</source>
        <translation>기록된 곡선 점의 ROC 곡선.</translation>
    </message>
    <message>
        <source>ROC curves from scores, without smoothing.</source>
        <translation>점수에서 얻은 ROC 곡선, 평활 없음.</translation>
    </message>
    <message>
        <source>Area under the ROC curve by the trapezoidal rule, no interval and no test. %1, %2.</source>
        <translation>사다리꼴 공식으로 구한 ROC 곡선 아래 면적, 구간과 검정 없음. %1, %2.</translation>
    </message>
    <message>
        <source>Inset: the framed corner.</source>
        <translation>작은 그림: 테두리로 표시한 모서리.</translation>
    </message>
    <message>
        <source>Each class against the rest. %1</source>
        <translation>각 클래스 대 나머지. %1</translation>
    </message>
    <message>
        <source>The first %1 of %2 classes.</source>
        <translation>클래스 %2개 중 처음 %1개.</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 and %2 others</source>
        <translation>%1 외 %2개</translation>
    </message>
    <message>
        <source>%1 share the highest %2, %3; no test was made</source>
        <translation>%1의 %2이(가) %3(으)로 공동 최고이며 검정하지 않았습니다</translation>
    </message>
    <message>
        <source>%1 share the lowest %2, %3; no test was made</source>
        <translation>%1의 %2이(가) %3(으)로 공동 최저이며 검정하지 않았습니다</translation>
    </message>
    <message>
        <source>%1 has the highest %2, %3; no test was made</source>
        <translation>%1의 %2이(가) %3(으)로 가장 높으며 검정하지 않았습니다</translation>
    </message>
    <message>
        <source>%1 has the lowest %2, %3; no test was made</source>
        <translation>%1의 %2이(가) %3(으)로 가장 낮으며 검정하지 않았습니다</translation>
    </message>
    <message>
        <source>One run, nothing to compare it with</source>
        <translation>실행 하나, 비교할 대상이 없습니다</translation>
    </message>
    <message>
        <source>No common measure says which run is better</source>
        <translation>어느 실행이 나은지 말해 주는 공통 척도가 없습니다</translation>
    </message>
    <message>
        <source>%1: the baseline itself is best, %2.</source>
        <translation>%1: 기준 자체가 가장 좋으며 %2입니다.</translation>
    </message>
    <message>
        <source>%1: from %2 (%3) to %4 (%5).</source>
        <translation>%1: %2(%3)에서 %4(%5)까지.</translation>
    </message>
    <message>
        <source>The values are those the runs logged last; nothing was recomputed.</source>
        <translation>실행이 마지막으로 기록한 값이며 다시 계산하지 않았습니다.</translation>
    </message>
    <message>
        <source>Recomputed from what the runs left (%1, %2).</source>
        <translation>실행이 남긴 자료에서 다시 계산했습니다(%1, %2).</translation>
    </message>
    <message>
        <source>1 run left no evaluation.</source>
        <translation>실행 1개는 평가를 남기지 않았습니다.</translation>
    </message>
    <message>
        <source>%1 runs left no evaluation.</source>
        <translation>실행 %1개는 평가를 남기지 않았습니다.</translation>
    </message>
    <message>
        <source>%1 runs did not finish; their values are the last logged.</source>
        <translation>실행 %1개는 끝나지 않았으며 그 값은 마지막 기록값입니다.</translation>
    </message>
    <message>
        <source>Not finished, values are the last logged: %1.</source>
        <translation>끝나지 않음, 값은 마지막 기록값: %1.</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>실행 중</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>예약됨</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>완료</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>Killed</source>
        <translation>강제 종료</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>알 수 없음</translation>
    </message>
    <message>
        <source>★ baseline.</source>
        <translation>★ 기준.</translation>
    </message>
    <message>
        <source>Bold: best of the column.</source>
        <translation>굵게: 열에서 가장 좋은 값.</translation>
    </message>
    <message>
        <source>%1: recomputed, %2, %3.</source>
        <translation>%1: 다시 계산, %2, %3.</translation>
    </message>
    <message>
        <source>%1: last logged value.</source>
        <translation>%1: 마지막 기록값.</translation>
    </message>
    <message>
        <source>The runs logged no metric.</source>
        <translation>실행이 기록한 지표가 없습니다.</translation>
    </message>
    <message>
        <source>Differences are stated as they are; without a test, chance is not excluded.</source>
        <translation>차이를 그대로 적었습니다. 검정 없이는 우연을 배제할 수 없습니다.</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>소요 시간</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2개 중 %1개</translation>
    </message>
    <message>
        <source>%1: %2 against %3 of the baseline, difference %4.</source>
        <translation>%1: %2, 기준은 %3, 차이 %4.</translation>
    </message>
    <message>
        <source>Stale</source>
        <translation>멈춘 듯</translation>
    </message>
</context>
<context>
    <name>RunColumns</name>
    <message>
        <source>Run</source>
        <translation>실행</translation>
    </message>
    <message>
        <source>Run id</source>
        <translation>실행 ID</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>종료</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>소요 시간</translation>
    </message>
    <message>
        <source>User</source>
        <translation>사용자</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>소스</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>커밋</translation>
    </message>
    <message>
        <source>Experiment</source>
        <translation>실험</translation>
    </message>
    <message>
        <source>Lifecycle stage</source>
        <translation>수명 주기 단계</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>저장소</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>데이터 세트</translation>
    </message>
    <message>
        <source>Logged model</source>
        <translation>기록된 모델</translation>
    </message>
    <message>
        <source>Registered model</source>
        <translation>등록된 모델</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>노트</translation>
    </message>
    <message>
        <source>Parent run</source>
        <translation>상위 실행</translation>
    </message>
    <message>
        <source>min</source>
        <translation>최소</translation>
    </message>
    <message>
        <source>max</source>
        <translation>최대</translation>
    </message>
    <message>
        <source>best</source>
        <translation>최고</translation>
    </message>
    <message>
        <source>first</source>
        <translation>처음</translation>
    </message>
    <message>
        <source>mean of last %L1</source>
        <translation>마지막 %L1개 평균</translation>
    </message>
    <message>
        <source>at best %1</source>
        <translation>%1 최고점에서</translation>
    </message>
    <message>
        <source>at step %1</source>
        <translation>스텝 %1에서</translation>
    </message>
    <message>
        <source>Artifact URI</source>
        <translation>아티팩트 URI</translation>
    </message>
    <message>
        <source>Experiment id</source>
        <translation>실험 ID</translation>
    </message>
</context>
<context>
    <name>RunState</name>
    <message>
        <source>Running</source>
        <translation>실행 중</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>예약됨</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>완료</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>Killed</source>
        <translation>강제 종료</translation>
    </message>
    <message>
        <source>Stale</source>
        <translation>멈춘 듯</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>알 수 없음</translation>
    </message>
</context>
<context>
    <name>RunStyle</name>
    <message>
        <source>blue</source>
        <translation>파랑</translation>
    </message>
    <message>
        <source>orange</source>
        <translation>주황</translation>
    </message>
    <message>
        <source>teal</source>
        <translation>청록</translation>
    </message>
    <message>
        <source>crimson</source>
        <translation>진홍</translation>
    </message>
    <message>
        <source>purple</source>
        <translation>보라</translation>
    </message>
    <message>
        <source>olive</source>
        <translation>올리브</translation>
    </message>
    <message>
        <source>sky</source>
        <translation>하늘</translation>
    </message>
    <message>
        <source>brown</source>
        <translation>갈색</translation>
    </message>
    <message>
        <source>green</source>
        <translation>초록</translation>
    </message>
    <message>
        <source>plum</source>
        <translation>자두</translation>
    </message>
    <message>
        <source>slate</source>
        <translation>석판</translation>
    </message>
    <message>
        <source>gold</source>
        <translation>금색</translation>
    </message>
    <message>
        <source>solid</source>
        <translation>실선</translation>
    </message>
    <message>
        <source>dashed</source>
        <translation>파선</translation>
    </message>
    <message>
        <source>dotted</source>
        <translation>점선</translation>
    </message>
    <message>
        <source>dash-dotted</source>
        <translation>일점쇄선</translation>
    </message>
    <message>
        <source>run %L1, %2, %3</source>
        <translation>실행 %L1, %2, %3</translation>
    </message>
</context>
<context>
    <name>SaveContent</name>
    <message>
        <source>Wrote %1</source>
        <translation>%1을(를) 저장했습니다</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>AUC</source>
        <translation>AUC</translation>
    </message>
</context>
<context>
    <name>TableFile</name>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>TSV</source>
        <translation>TSV</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>LaTeX</source>
        <translation>LaTeX</translation>
    </message>
    <message>
        <source>HTML</source>
        <translation>HTML</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Excel 통합 문서</translation>
    </message>
</context>
<context>
    <name>TimeText</name>
    <message>
        <source>now</source>
        <translation>방금</translation>
    </message>
    <message>
        <source>%n min</source>
        <translation>%n분</translation>
    </message>
    <message>
        <source>%n h</source>
        <translation>%n시간</translation>
    </message>
    <message>
        <source>%n d</source>
        <translation>%n일</translation>
    </message>
    <message>
        <source>%n mo</source>
        <translation>%n개월</translation>
    </message>
    <message>
        <source>%n y</source>
        <translation>%n년</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>방금</translation>
    </message>
    <message>
        <source>%n min ago</source>
        <translation>%n분 전</translation>
    </message>
    <message>
        <source>%n h ago</source>
        <translation>%n시간 전</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>어제</translation>
    </message>
    <message>
        <source>MMM d</source>
        <comment>date within the year</comment>
        <translation>M월 d일</translation>
    </message>
</context>
<context>
    <name>WrittenFile</name>
    <message>
        <source>Open</source>
        <translation>열기</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>폴더에서 보기</translation>
    </message>
</context>
<context>
    <name>runlane::charts::ChartWidget</name>
    <message>
        <source>Copy picture</source>
        <translation>그림 복사</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>그림 저장…</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>그림 저장</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>그림 (*.png)</translation>
    </message>
    <message>
        <source>Drawing (*.svg)</source>
        <translation>벡터 그림 (*.svg)</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
</context>
<context>
    <name>runlane::charts::LineChartView</name>
    <message numerus="yes">
        <source>Curves of %1, %n run(s)</source>
        <translation>
            <numerusform>%1 곡선, 실행 %n개</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>runlane::charts::MatrixView</name>
    <message>
        <source>Confusion matrix of %1</source>
        <translation>%1의 혼동 행렬</translation>
    </message>
</context>
<context>
    <name>runlane::charts::RocChartView</name>
    <message numerus="yes">
        <source>%1 against %2, %n run(s)</source>
        <translation>
            <numerusform>%1 대 %2, 실행 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>area %1</source>
        <translation>면적 %1</translation>
    </message>
</context>
<context>
    <name>runlane::models::CompareModel</name>
    <message>
        <source>Attribute</source>
        <translation>속성</translation>
    </message>
    <message>
        <source>1 identical metric hidden</source>
        <translation>같은 지표 1개 숨김</translation>
    </message>
    <message>
        <source>%L1 identical metrics hidden</source>
        <translation>같은 지표 %L1개 숨김</translation>
    </message>
    <message>
        <source>1 identical param hidden</source>
        <translation>같은 파라미터 1개 숨김</translation>
    </message>
    <message>
        <source>%L1 identical params hidden</source>
        <translation>같은 파라미터 %L1개 숨김</translation>
    </message>
    <message>
        <source>1 identical tag hidden</source>
        <translation>같은 태그 1개 숨김</translation>
    </message>
    <message>
        <source>%L1 identical tags hidden</source>
        <translation>같은 태그 %L1개 숨김</translation>
    </message>
    <message>
        <source>1 identical entry hidden</source>
        <translation>같은 항목 1개 숨김</translation>
    </message>
    <message>
        <source>%L1 identical entries hidden</source>
        <translation>같은 항목 %L1개 숨김</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>소요 시간</translation>
    </message>
    <message>
        <source>User</source>
        <translation>사용자</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>소스</translation>
    </message>
    <message>
        <source>Git commit</source>
        <translation>Git 커밋</translation>
    </message>
    <message>
        <source>Git branch</source>
        <translation>Git 브랜치</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>데이터 세트</translation>
    </message>
    <message>
        <source>Parent run</source>
        <translation>상위 실행</translation>
    </message>
    <message>
        <source>%L1</source>
        <comment>number of attributes</comment>
        <translation>%L1</translation>
    </message>
    <message>
        <source>%L1 of %L2 differ</source>
        <translation>%L2개 중 %L1개 다름</translation>
    </message>
    <message>
        <source>%1, change from the baseline: %2 not tested</source>
        <comment>counts, triangle</comment>
        <translation>%1, 기준과의 차이: %2 검정하지 않음</translation>
    </message>
    <message>
        <source>last</source>
        <comment>latest value of a metric</comment>
        <translation>마지막</translation>
    </message>
    <message>
        <source>%1%</source>
        <comment>per cent</comment>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Last value, at step %1</source>
        <translation>마지막 값, 스텝 %1</translation>
    </message>
    <message>
        <source>Best of these runs</source>
        <translation>이 실행들 중 가장 좋음</translation>
    </message>
    <message>
        <source>%1 from the baseline, not tested</source>
        <translation>기준과의 차이 %1, 검정하지 않음</translation>
    </message>
    <message>
        <source>not logged</source>
        <translation>기록 없음</translation>
    </message>
    <message>
        <source>best</source>
        <translation>최고</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>다름</translation>
    </message>
    <message>
        <source>%1 higher than the baseline</source>
        <translation>기준보다 %1 높음</translation>
    </message>
    <message>
        <source>%1 lower than the baseline</source>
        <translation>기준보다 %1 낮음</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>기준</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>실행</translation>
    </message>
    <message>
        <source>any version</source>
        <translation>버전 무관</translation>
    </message>
    <message>
        <source>1 package</source>
        <translation>패키지 1개</translation>
    </message>
    <message>
        <source>%L1 packages</source>
        <translation>패키지 %L1개</translation>
    </message>
    <message>
        <source>same number</source>
        <comment>texts differ, their numbers do not</comment>
        <translation>같은 수</translation>
    </message>
    <message>
        <source>%L1 changed</source>
        <comment>parts of a value</comment>
        <translation>%L1개 변경</translation>
    </message>
    <message>
        <source>%L1 added</source>
        <comment>parts of a value</comment>
        <translation>%L1개 추가</translation>
    </message>
    <message>
        <source>%L1 removed</source>
        <comment>parts of a value</comment>
        <translation>%L1개 삭제</translation>
    </message>
    <message>
        <source>Smallest value, at step %1</source>
        <translation>최솟값, 스텝 %1</translation>
    </message>
    <message>
        <source>Largest value, at step %1</source>
        <translation>최댓값, 스텝 %1</translation>
    </message>
    <message>
        <source>being read</source>
        <translation>읽는 중</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>저장소</translation>
    </message>
    <message>
        <source>Experiment</source>
        <translation>실험</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>단계</translation>
    </message>
    <message>
        <source>Source type</source>
        <translation>소스 종류</translation>
    </message>
    <message>
        <source>Entry point</source>
        <translation>진입점</translation>
    </message>
    <message>
        <source>Git repository</source>
        <translation>Git 저장소</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>모델</translation>
    </message>
    <message>
        <source>Model versions</source>
        <translation>모델 버전</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>메모</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>다이제스트</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>용도</translation>
    </message>
    <message>
        <source>1 identical data set hidden</source>
        <translation>같은 데이터 세트 1개 숨김</translation>
    </message>
    <message>
        <source>%L1 identical data sets hidden</source>
        <translation>같은 데이터 세트 %L1개 숨김</translation>
    </message>
    <message>
        <source>1 identical file hidden</source>
        <translation>같은 파일 1개 숨김</translation>
    </message>
    <message>
        <source>%L1 identical files hidden</source>
        <translation>같은 파일 %L1개 숨김</translation>
    </message>
    <message>
        <source>1 identical package hidden</source>
        <translation>같은 패키지 1개 숨김</translation>
    </message>
    <message>
        <source>%L1 identical packages hidden</source>
        <translation>같은 패키지 %L1개 숨김</translation>
    </message>
    <message>
        <source>1 identical key hidden</source>
        <translation>같은 키 1개 숨김</translation>
    </message>
    <message>
        <source>%L1 identical keys hidden</source>
        <translation>같은 키 %L1개 숨김</translation>
    </message>
    <message>
        <source>better</source>
        <translation>나아짐</translation>
    </message>
    <message>
        <source>worse</source>
        <translation>나빠짐</translation>
    </message>
    <message>
        <source>(empty)</source>
        <comment>a value without text</comment>
        <translation>(빈 값)</translation>
    </message>
    <message>
        <source>%1: value of step %2</source>
        <translation>%1: 스텝 %2의 값</translation>
    </message>
    <message>
        <source>%1 (%2) from the baseline, not tested</source>
        <translation>기준과의 차이 %1(%2), 검정하지 않음</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>change, its share</comment>
        <translation>%1(%2)</translation>
    </message>
    <message>
        <source>Run id</source>
        <translation>실행 ID</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>종료</translation>
    </message>
    <message>
        <source>Artifact URI</source>
        <translation>아티팩트 URI</translation>
    </message>
    <message>
        <source>%1 hidden</source>
        <comment>names of entries</comment>
        <translation>%1 숨김</translation>
    </message>
    <message>
        <source>%1, also %2</source>
        <comment>hidden identical entries, names of other ones</comment>
        <translation>%1, %2도 숨김</translation>
    </message>
    <message>
        <source>Higher is better</source>
        <translation>높을수록 좋음</translation>
    </message>
    <message>
        <source>Lower is better</source>
        <translation>낮을수록 좋음</translation>
    </message>
</context>
<context>
    <name>runlane::models::ComparisonModel</name>
    <message>
        <source>hidden</source>
        <translation>숨김</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>기준</translation>
    </message>
    <message>
        <source>run %1</source>
        <translation>실행 %1</translation>
    </message>
</context>
<context>
    <name>runlane::models::LoggedModelsModel</name>
    <message numerus="yes">
        <source>%1 at step %2, %Ln point(s)</source>
        <translation>
            <numerusform>스텝 %2에서 %1, 점 %Ln개</numerusform>
        </translation>
    </message>
    <message>
        <source>%1
Data set digest %2</source>
        <translation>%1
데이터 세트 다이제스트 %2</translation>
    </message>
    <message>
        <source>Logged model</source>
        <translation>기록된 모델</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>종류</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Source run</source>
        <translation>원본 실행</translation>
    </message>
    <message>
        <source>Experiment</source>
        <translation>실험</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>만든 시각</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>작업 공간</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>저장소</translation>
    </message>
</context>
<context>
    <name>runlane::models::NumberText</name>
    <message>
        <source> ms</source>
        <comment>milliseconds, after a number</comment>
        <translation>ms</translation>
    </message>
    <message>
        <source> s</source>
        <comment>seconds, after a number</comment>
        <translation>초</translation>
    </message>
    <message>
        <source> min</source>
        <comment>minutes, after a number</comment>
        <translation>분</translation>
    </message>
    <message>
        <source> h</source>
        <comment>hours, after a number</comment>
        <translation>시간</translation>
    </message>
    <message>
        <source> d</source>
        <comment>days, after a number</comment>
        <translation>일</translation>
    </message>
    <message>
        <source>now</source>
        <translation>방금</translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>minutes ago</comment>
        <translation>%1분</translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>hours ago</comment>
        <translation>%1시간</translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>days ago</comment>
        <translation>%1일</translation>
    </message>
    <message>
        <source>%1 mo</source>
        <comment>months ago</comment>
        <translation>%1개월</translation>
    </message>
    <message>
        <source>%1 y</source>
        <comment>years ago</comment>
        <translation>%1년</translation>
    </message>
</context>
<context>
    <name>runlane::models::ProblemsModel</name>
    <message>
        <source>%1 (%2 times)</source>
        <translation>%1(%2회)</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>참고</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>경고</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>오류</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>문제</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>위치</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>줄</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>영향</translation>
    </message>
    <message>
        <source>What you can do</source>
        <translation>조치</translation>
    </message>
</context>
<context>
    <name>runlane::models::RegistryModel</name>
    <message>
        <source>Version %1</source>
        <translation>버전 %1</translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln version(s)</source>
        <translation>
            <numerusform>%1, 버전 %Ln개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln version(s)</source>
        <translation>
            <numerusform>버전 %Ln개</numerusform>
        </translation>
    </message>
    <message>
        <source>Model</source>
        <translation>모델</translation>
    </message>
    <message>
        <source>Aliases</source>
        <translation>별칭</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>단계</translation>
    </message>
    <message>
        <source>Source run</source>
        <translation>원본 실행</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>만든 시각</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>태그</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>설명</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>작업 공간</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>저장소</translation>
    </message>
</context>
<context>
    <name>runlane::models::RunsModel</name>
    <message>
        <source>Attribute</source>
        <translation>속성</translation>
    </message>
    <message>
        <source>Param</source>
        <translation>파라미터</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>지표</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>태그</translation>
    </message>
    <message>
        <source>Not logged</source>
        <translation>기록 없음</translation>
    </message>
    <message>
        <source>%1
Step %2, logged %3</source>
        <translation>%1
스텝 %2, %3에 기록</translation>
    </message>
    <message numerus="yes">
        <source>%Ln nested</source>
        <translation>
            <numerusform>하위 %Ln개</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 ago</source>
        <translation>%1, %2 전</translation>
    </message>
    <message>
        <source>Running for %1</source>
        <translation>%1 동안 실행 중</translation>
    </message>
    <message>
        <source>best of the column</source>
        <translation>열에서 가장 좋음</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>스텝 %1</translation>
    </message>
    <message>
        <source>compared as run %1</source>
        <translation>실행 %1(으)로 비교 중</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>기준</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>숨김</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1–%2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 not logged</source>
        <translation>%1 기록 없음</translation>
    </message>
    <message numerus="yes">
        <source>%Ln runs</source>
        <translation>
            <numerusform>실행 %Ln개</numerusform>
        </translation>
    </message>
    <message>
        <source>n %1</source>
        <translation>n %1</translation>
    </message>
    <message>
        <source>Mean of finished runs %1, standard deviation %2, n %3</source>
        <translation>완료된 실행의 평균 %1, 표준편차 %2, n %3</translation>
    </message>
    <message>
        <source>%1×</source>
        <translation>%1×</translation>
    </message>
    <message>
        <source>The history is being read</source>
        <translation>기록을 읽고 있습니다</translation>
    </message>
    <message>
        <source>%1, step %2</source>
        <translation>%1, 스텝 %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln points</source>
        <translation>
            <numerusform>점 %Ln개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln points, %1 of them not finite</source>
        <translation>
            <numerusform>점 %Ln개, 그중 %1개는 유한하지 않음</numerusform>
        </translation>
    </message>
    <message>
        <source>worst of the column</source>
        <translation>열에서 가장 나쁜 값</translation>
    </message>
    <message>
        <source>Of all %1 values: minimum %2, maximum %3</source>
        <translation>전체 값 %1개: 최소 %2, 최대 %3</translation>
    </message>
    <message>
        <source>Shown: %1</source>
        <translation>표시: %1</translation>
    </message>
    <message>
        <source>Higher is better</source>
        <translation>높을수록 좋음</translation>
    </message>
    <message>
        <source>Lower is better</source>
        <translation>낮을수록 좋음</translation>
    </message>
    <message>
        <source>No direction</source>
        <translation>방향 없음</translation>
    </message>
    <message>
        <source>Still being read</source>
        <translation>아직 읽는 중입니다</translation>
    </message>
    <message>
        <source>Best %1 in %2</source>
        <translation>가장 좋은 값 %1: %2</translation>
    </message>
    <message>
        <source>%1 and %2 pinned</source>
        <comment>number of runs in a group, further ones that do not match</comment>
        <translation>%1, 고정 %2개</translation>
    </message>
    <message>
        <source>± %1</source>
        <translation>± %1</translation>
    </message>
</context>
<context>
    <name>runlane::models::StoresModel</name>
    <message>
        <source>%1
%2</source>
        <translation>%1
%2</translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln runs</source>
        <translation>
            <numerusform>%1, 실행 %Ln개</numerusform>
        </translation>
    </message>
    <message>
        <source>Last activity %1</source>
        <translation>최근 활동 %1</translation>
    </message>
    <message>
        <source>%1, deleted</source>
        <translation>%1, 삭제됨</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>실행 목록</translation>
    </message>
    <message>
        <source>Last activity</source>
        <translation>최근 활동</translation>
    </message>
    <message>
        <source>Workspace %1</source>
        <translation>작업 공간 %1</translation>
    </message>
    <message>
        <source>Id: %1</source>
        <translation>ID: %1</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>삭제됨</translation>
    </message>
    <message>
        <source>Created: %1</source>
        <translation>만든 시각: %1</translation>
    </message>
    <message>
        <source>Updated: %1</source>
        <translation>변경 시각: %1</translation>
    </message>
    <message>
        <source>Artifacts: %1</source>
        <translation>아티팩트: %1</translation>
    </message>
    <message>
        <source>Deleted runs: %1</source>
        <translation>삭제된 실행: %1</translation>
    </message>
    <message>
        <source>Traces: %1, counted only</source>
        <translation>트레이스: %1, 개수만 표시</translation>
    </message>
    <message>
        <source>Tags: %1</source>
        <translation>태그: %1</translation>
    </message>
</context>
<context>
    <name>runlane::models::TransposedCompareModel</name>
    <message>
        <source>%L1 differ</source>
        <translation>%L1개 다름</translation>
    </message>
    <message>
        <source>%L1 logged</source>
        <translation>%L1개 기록됨</translation>
    </message>
</context>
<context>
    <name>runlane::session::Session</name>
    <message>
        <source>Looking for stores</source>
        <translation>저장소를 찾는 중</translation>
    </message>
    <message>
        <source>Reading runs</source>
        <translation>실행을 읽는 중</translation>
    </message>
    <message>
        <source>Reading evaluations</source>
        <translation>평가를 읽는 중</translation>
    </message>
    <message>
        <source>Listing artifacts</source>
        <translation>아티팩트 목록을 만드는 중</translation>
    </message>
    <message>
        <source>Reading curves</source>
        <translation>곡선을 읽는 중</translation>
    </message>
    <message>
        <source>Checking the database</source>
        <translation>데이터베이스를 확인하는 중</translation>
    </message>
    <message>
        <source>Reading histories</source>
        <translation>기록을 읽는 중</translation>
    </message>
</context>
<context>
    <name>runlane::ui::AboutDialog</name>
    <message>
        <source>About Runlane</source>
        <translation>Runlane 정보</translation>
    </message>
    <message>
        <source>Put MLflow runs beside each other, see which is better, and take the answer with you</source>
        <translation>MLflow 실행을 나란히 놓고 무엇이 나은지 보고, 답을 가져가십시오</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>버전</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later.
Copyright 2026 The Runlane authors. MLflow is a trademark of LF Projects, LLC.</source>
        <translation>GNU 일반 공중 사용 허가서 버전 3 이상에 따른 자유 소프트웨어입니다.
Copyright 2026 The Runlane authors. MLflow는 LF Projects, LLC의 상표입니다.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
</context>
<context>
    <name>runlane::ui::AddRunsDialog</name>
    <message>
        <source>Add</source>
        <translation>추가</translation>
    </message>
    <message>
        <source>Add runs to the comparison</source>
        <translation>비교에 실행 추가</translation>
    </message>
    <message>
        <source>The first</source>
        <translation>앞에서부터</translation>
    </message>
    <message>
        <source>Best per group</source>
        <translation>묶음별 가장 좋은 실행</translation>
    </message>
    <message>
        <source>All that match</source>
        <translation>쿼리에 맞는 전부</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>실행</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>개수</translation>
    </message>
    <message>
        <source>By</source>
        <translation>기준</translation>
    </message>
    <message>
        <source>Highest first</source>
        <translation>높은 순</translation>
    </message>
    <message>
        <source>Lowest first</source>
        <translation>낮은 순</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>순서</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>The order of the table</source>
        <translation>표의 순서</translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s)</source>
        <translation>
            <numerusform>실행 %Ln개</numerusform>
        </translation>
    </message>
    <message>
        <source>The table has no groups; group it first (Ctrl+G)</source>
        <translation>표가 묶여 있지 않습니다. 먼저 묶으십시오(Ctrl+G)</translation>
    </message>
    <message>
        <source>%1, %L2 of them compared already</source>
        <comment>number of runs</comment>
        <translation>%1, 그중 %L2개는 이미 비교 중</translation>
    </message>
</context>
<context>
    <name>runlane::ui::Banner</name>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Close message</source>
        <translation>메시지 닫기</translation>
    </message>
</context>
<context>
    <name>runlane::ui::ClassificationPage</name>
    <message>
        <source>Class</source>
        <translation>클래스</translation>
    </message>
    <message>
        <source>Class of the ROC curve</source>
        <translation>ROC 곡선의 클래스</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>행렬</translation>
    </message>
    <message>
        <source>How matrices are shown</source>
        <translation>행렬 표시 방식</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>개수</translation>
    </message>
    <message>
        <source>Row %</source>
        <translation>행 %</translation>
    </message>
    <message>
        <source>Column %</source>
        <translation>열 %</translation>
    </message>
    <message>
        <source>All %</source>
        <translation>전체 %</translation>
    </message>
    <message>
        <source>By class</source>
        <translation>클래스별</translation>
    </message>
    <message>
        <source>Predicted numbers</source>
        <translation>예측한 수</translation>
    </message>
    <message>
        <source>Positive class</source>
        <translation>양성 클래스</translation>
    </message>
    <message>
        <source>%1 against the rest</source>
        <translation>%1 대 나머지</translation>
    </message>
    <message>
        <source>No runs to compare</source>
        <translation>비교할 실행이 없습니다</translation>
    </message>
    <message>
        <source>Select runs on the Runs page and press Space, or drag them here</source>
        <translation>실행 목록에서 실행을 고르고 Space를 누르거나 여기로 끌어 오십시오</translation>
    </message>
    <message>
        <source>Go to Runs</source>
        <translation>실행 목록으로</translation>
    </message>
    <message numerus="yes">
        <source>Reading the files of %n run(s)</source>
        <translation>
            <numerusform>실행 %n개의 파일을 읽는 중</numerusform>
        </translation>
    </message>
    <message>
        <source>No ROC or confusion matrix found</source>
        <translation>ROC나 혼동 행렬을 찾지 못했습니다</translation>
    </message>
    <message numerus="yes">
        <source>Looked for predictions, curve points, matrices, counts and pictures in %n run(s)</source>
        <translation>
            <numerusform>실행 %n개에서 예측, 곡선 점, 행렬, 개수, 그림을 찾았습니다</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>실행 %n개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with predictions</source>
        <translation>
            <numerusform>예측 있음 %n개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with curve points</source>
        <translation>
            <numerusform>곡선 점 있음 %n개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The artifacts of %n run(s) are not here</source>
        <translation>
            <numerusform>실행 %n개의 아티팩트가 여기에 없습니다</numerusform>
        </translation>
    </message>
    <message>
        <source>The store says they are at %1</source>
        <translation>저장소에 적힌 위치: %1</translation>
    </message>
    <message>
        <source>Locate artifacts…</source>
        <translation>아티팩트 찾기…</translation>
    </message>
    <message numerus="yes">
        <source>%n whose artifacts are not here</source>
        <translation>
            <numerusform>아티팩트가 없는 실행 %n개</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>runlane::ui::ColumnChooser</name>
    <message>
        <source>Find columns, for example val/</source>
        <translation>열 찾기, 예: val/</translation>
    </message>
    <message>
        <source>Only those that differ</source>
        <translation>다른 것만</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>모두 표시</translation>
    </message>
    <message>
        <source>Hide all</source>
        <translation>모두 숨기기</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>열</translation>
    </message>
    <message>
        <source>Columns that can be shown</source>
        <translation>표시할 수 있는 열</translation>
    </message>
    <message>
        <source>Defaults</source>
        <translation>기본값</translation>
    </message>
    <message>
        <source>No column matches</source>
        <translation>일치하는 열이 없습니다</translation>
    </message>
</context>
<context>
    <name>runlane::ui::CompareExport</name>
    <message>
        <source>Export comparison</source>
        <translation>비교 내보내기</translation>
    </message>
    <message>
        <source>comparison</source>
        <comment>name of a file</comment>
        <translation>비교</translation>
    </message>
    <message>
        <source>%L1 values are still being read and will be missing in the file</source>
        <translation>아직 읽고 있는 값 %L1개는 파일에 빠집니다</translation>
    </message>
    <message>
        <source>Wrote %1</source>
        <translation>%1을(를) 저장했습니다</translation>
    </message>
    <message>
        <source>Copied the table</source>
        <translation>표를 복사했습니다</translation>
    </message>
</context>
<context>
    <name>runlane::ui::ComparePage</name>
    <message>
        <source>No runs to compare</source>
        <translation>비교할 실행이 없습니다</translation>
    </message>
    <message>
        <source>Select runs on the Runs page and press Space</source>
        <translation>실행 목록에서 실행을 고르고 Space를 누르십시오</translation>
    </message>
    <message>
        <source>Go to Runs</source>
        <translation>실행 목록으로</translation>
    </message>
    <message>
        <source>Only differences</source>
        <translation>다른 것만</translation>
    </message>
    <message>
        <source>Fold attributes that are the same in all runs (Ctrl+D)</source>
        <translation>모든 실행에서 같은 속성 접기 (Ctrl+D)</translation>
    </message>
    <message>
        <source>Transpose</source>
        <translation>행과 열 바꾸기</translation>
    </message>
    <message>
        <source>One row for each run</source>
        <translation>실행마다 한 행</translation>
    </message>
    <message>
        <source>Delta: absolute</source>
        <translation>차이: 절대</translation>
    </message>
    <message>
        <source>Delta: relative</source>
        <translation>차이: 상대</translation>
    </message>
    <message>
        <source>Change from the baseline</source>
        <translation>기준과의 차이</translation>
    </message>
    <message>
        <source>1 attribute</source>
        <translation>속성 1개</translation>
    </message>
    <message>
        <source>%L1 attributes</source>
        <translation>속성 %L1개</translation>
    </message>
    <message>
        <source>%L1 of %L2 attributes differ</source>
        <translation>속성 %L2개 중 %L1개 다름</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>검색 지우기</translation>
    </message>
    <message>
        <source>1 run shown alone</source>
        <translation>실행 1개만 표시</translation>
    </message>
    <message>
        <source>%L1 runs compared, %2</source>
        <translation>실행 %L1개 비교, %2</translation>
    </message>
    <message>
        <source>Copy value</source>
        <translation>값 복사</translation>
    </message>
    <message>
        <source>Copy as table	Ctrl+C</source>
        <translation>표로 복사	Ctrl+C</translation>
    </message>
    <message>
        <source>Show difference	Enter</source>
        <translation>차이 보기	Enter</translation>
    </message>
    <message>
        <source>Set as baseline	B</source>
        <translation>기준으로 지정	B</translation>
    </message>
    <message>
        <source>Hide run	H</source>
        <translation>실행 숨기기	H</translation>
    </message>
    <message>
        <source>Remove from comparison	Del</source>
        <translation>비교에서 빼기	Del</translation>
    </message>
    <message>
        <source>Copied the table</source>
        <translation>표를 복사했습니다</translation>
    </message>
    <message>
        <source>Copied 1 row</source>
        <translation>1개 행을 복사했습니다</translation>
    </message>
    <message>
        <source>Copied %L1 rows</source>
        <translation>%L1개 행을 복사했습니다</translation>
    </message>
    <message>
        <source>Find name or value</source>
        <translation>이름이나 값 찾기</translation>
    </message>
    <message>
        <source>Find names and values (Ctrl+F), next with F3, previous with Shift+F3</source>
        <translation>이름과 값 찾기(Ctrl+F), 다음은 F3, 이전은 Shift+F3</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>다음 찾기</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>이전 찾기</translation>
    </message>
    <message>
        <source>Expand all</source>
        <translation>모두 펼치기</translation>
    </message>
    <message>
        <source>Collapse all</source>
        <translation>모두 접기</translation>
    </message>
    <message>
        <source>Move forward	Alt+Left</source>
        <translation>앞으로 옮기기	Alt+Left</translation>
    </message>
    <message>
        <source>Move back	Alt+Right</source>
        <translation>뒤로 옮기기	Alt+Right</translation>
    </message>
    <message>
        <source>%L1 attributes match</source>
        <translation>일치하는 속성 %L1개</translation>
    </message>
    <message>
        <source>%L1 of %L2 matches</source>
        <translation>일치 %L2개 중 %L1번째</translation>
    </message>
    <message>
        <source>1 match</source>
        <translation>일치 1개</translation>
    </message>
    <message>
        <source>%L1 matches</source>
        <translation>일치 %L1개</translation>
    </message>
    <message>
        <source>All %L1 attributes are the same</source>
        <translation>속성 %L1개가 모두 같음</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>찾은 것이 없습니다</translation>
    </message>
    <message>
        <source>No name and no value of these runs holds these words</source>
        <translation>이 실행들의 이름과 값에 이 단어가 없습니다</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>찾기</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>내보내기…</translation>
    </message>
    <message>
        <source>Export comparison…</source>
        <translation>비교 내보내기…</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>Markdown으로 복사</translation>
    </message>
    <message>
        <source>Copy as LaTeX</source>
        <translation>LaTeX로 복사</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>CSV로 복사</translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation>JSON으로 복사</translation>
    </message>
    <message>
        <source>Delta: both</source>
        <translation>차이: 절대와 상대</translation>
    </message>
    <message>
        <source>Change from the baseline as a number, as its share, or both</source>
        <translation>기준 실행에서 바뀐 만큼을 수로, 비율로, 또는 둘 다 보여 줍니다</translation>
    </message>
    <message>
        <source>Fold columns	-</source>
        <translation>열 접기	-</translation>
    </message>
    <message>
        <source>Unfold columns	+</source>
        <translation>열 펼치기	+</translation>
    </message>
    <message>
        <source>Fold &quot;%1&quot;	-</source>
        <translation>&quot;%1&quot; 접기	-</translation>
    </message>
    <message>
        <source>Leave texts like formulas as they are</source>
        <translation>수식처럼 보이는 글을 그대로 두기</translation>
    </message>
    <message>
        <source>In CSV and TSV; otherwise an apostrophe keeps a spreadsheet from running them</source>
        <translation>CSV와 TSV에서, 켜지 않으면 작은따옴표를 붙여 스프레드시트가 실행하지 않게 합니다</translation>
    </message>
</context>
<context>
    <name>runlane::ui::CompareTable</name>
    <message>
        <source>What differs between the runs</source>
        <translation>실행 사이의 다른 점</translation>
    </message>
</context>
<context>
    <name>runlane::ui::CompareValueChoice</name>
    <message>
        <source>Value: last</source>
        <translation>값: 마지막</translation>
    </message>
    <message>
        <source>Value: minimum</source>
        <translation>값: 최소</translation>
    </message>
    <message>
        <source>Value: maximum</source>
        <translation>값: 최대</translation>
    </message>
    <message>
        <source>Value: best, at its step</source>
        <translation>값: 최고와 그 스텝</translation>
    </message>
    <message>
        <source>Value: at step</source>
        <translation>값: 스텝</translation>
    </message>
    <message>
        <source>Value: at the best step of</source>
        <translation>값: 최고 스텝 기준</translation>
    </message>
    <message>
        <source>Which value of its history stands for a metric</source>
        <translation>지표 기록 가운데 어느 값을 보여 줄지 정합니다</translation>
    </message>
    <message>
        <source>Value of metrics</source>
        <translation>지표 값</translation>
    </message>
    <message>
        <source>The last value logged at or before this step</source>
        <translation>이 스텝까지 마지막으로 기록된 값</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>스텝</translation>
    </message>
    <message>
        <source>Each run at the step where this metric is best: the last value of the others at or before it</source>
        <translation>실행마다 이 지표가 가장 좋은 스텝에서 봅니다. 다른 지표는 그 스텝까지 마지막으로 기록된 값입니다</translation>
    </message>
    <message>
        <source>Metric that chooses the step</source>
        <translation>스텝을 정하는 지표</translation>
    </message>
</context>
<context>
    <name>runlane::ui::ComparisonDock</name>
    <message>
        <source>Comparison</source>
        <translation>비교 대상</translation>
    </message>
    <message>
        <source>No runs to compare</source>
        <translation>비교할 실행이 없습니다</translation>
    </message>
    <message>
        <source>Select runs on the Runs page and press Space</source>
        <translation>실행 목록에서 실행을 고르고 Space를 누르십시오</translation>
    </message>
    <message>
        <source>Go to Runs</source>
        <translation>실행 목록으로</translation>
    </message>
    <message>
        <source>Export report…</source>
        <translation>보고서 내보내기…</translation>
    </message>
    <message>
        <source>Write the comparison as a PDF (Ctrl+E)</source>
        <translation>비교를 PDF로 쓰기 (Ctrl+E)</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>비우기</translation>
    </message>
    <message>
        <source>Take all runs out of the comparison</source>
        <translation>모든 실행을 비교에서 빼기</translation>
    </message>
</context>
<context>
    <name>runlane::ui::ComparisonHistory</name>
    <message>
        <source>Undo change of comparison</source>
        <translation>비교 변경 실행 취소</translation>
    </message>
    <message>
        <source>Redo change of comparison</source>
        <translation>비교 변경 다시 실행</translation>
    </message>
</context>
<context>
    <name>runlane::ui::ComparisonList</name>
    <message>
        <source>Compared runs</source>
        <translation>비교 중인 실행</translation>
    </message>
    <message>
        <source>Baseline (B)</source>
        <translation>기준 (B)</translation>
    </message>
    <message>
        <source>Show (H)</source>
        <translation>표시 (H)</translation>
    </message>
    <message>
        <source>Hide (H)</source>
        <translation>숨기기 (H)</translation>
    </message>
    <message>
        <source>No baseline</source>
        <translation>기준 없음</translation>
    </message>
    <message>
        <source>Set as baseline</source>
        <translation>기준으로 지정</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>표시</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>숨기기</translation>
    </message>
    <message>
        <source>Leave comparison</source>
        <translation>비교에서 빼기</translation>
    </message>
    <message>
        <source>Colour and dash</source>
        <translation>색과 선 모양</translation>
    </message>
    <message>
        <source>Move up	Alt+Up</source>
        <translation>위로 옮기기	Alt+Up</translation>
    </message>
    <message>
        <source>Move down	Alt+Down</source>
        <translation>아래로 옮기기	Alt+Down</translation>
    </message>
</context>
<context>
    <name>runlane::ui::CurvesBoard</name>
    <message>
        <source>Metrics</source>
        <translation>지표</translation>
    </message>
    <message>
        <source>Single values</source>
        <translation>단일 값</translation>
    </message>
    <message>
        <source>1 metric, one point in each run</source>
        <translation>지표 1개, 실행마다 점 하나</translation>
    </message>
    <message>
        <source>%L1 metrics, one point in each run</source>
        <translation>지표 %L1개, 실행마다 점 하나</translation>
    </message>
</context>
<context>
    <name>runlane::ui::CurvesPage</name>
    <message>
        <source>1 chart</source>
        <translation>차트 1개</translation>
    </message>
    <message>
        <source>%L1 charts</source>
        <translation>차트 %L1개</translation>
    </message>
    <message>
        <source>%1, x linked</source>
        <translation>%1, x 연결됨</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>지표</translation>
    </message>
    <message>
        <source>Single values</source>
        <translation>단일 값</translation>
    </message>
    <message>
        <source>No runs to compare</source>
        <translation>비교할 실행이 없습니다</translation>
    </message>
    <message>
        <source>All compared runs are hidden; show one with its eye</source>
        <translation>비교 중인 실행이 모두 숨겨져 있습니다. 눈 아이콘으로 표시하십시오</translation>
    </message>
    <message>
        <source>Select runs on the Runs page and press Space</source>
        <translation>실행 목록에서 실행을 고르고 Space를 누르십시오</translation>
    </message>
    <message>
        <source>Go to Runs</source>
        <translation>실행 목록으로</translation>
    </message>
    <message>
        <source>These runs logged no metrics</source>
        <translation>이 실행들은 지표를 기록하지 않았습니다</translation>
    </message>
    <message>
        <source>Curves appear as soon as a run logs a value</source>
        <translation>실행이 값을 기록하면 곡선이 나타납니다</translation>
    </message>
    <message>
        <source>No metric matches</source>
        <translation>일치하는 지표가 없습니다</translation>
    </message>
    <message>
        <source>No metric of these runs is called like this</source>
        <translation>이런 이름의 지표가 없습니다</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>검색 지우기</translation>
    </message>
    <message>
        <source>1 run</source>
        <translation>실행 1개</translation>
    </message>
    <message>
        <source>%L1 runs</source>
        <translation>실행 %L1개</translation>
    </message>
    <message>
        <source>%1, %2, x linked</source>
        <translation>%1, %2, x 연결됨</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Settings of this chart</source>
        <translation>이 차트의 설정</translation>
    </message>
    <message>
        <source>Logarithmic y</source>
        <translation>y 로그 눈금</translation>
    </message>
    <message>
        <source>Reset zoom</source>
        <translation>확대 초기화</translation>
    </message>
    <message>
        <source>Copy data as CSV</source>
        <translation>데이터를 CSV로 복사</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>step 2,632</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>X</source>
        <translation>X</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>스텝</translation>
    </message>
    <message>
        <source>Relative time</source>
        <translation>상대 시간</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>시각</translation>
    </message>
    <message>
        <source>Log order</source>
        <translation>기록 순서</translation>
    </message>
    <message>
        <source>X axis</source>
        <translation>X축</translation>
    </message>
    <message>
        <source>Y</source>
        <translation>Y</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>선형</translation>
    </message>
    <message>
        <source>Logarithmic</source>
        <translation>로그</translation>
    </message>
    <message>
        <source>As set per chart</source>
        <translation>차트별 설정</translation>
    </message>
    <message>
        <source>Y axis</source>
        <translation>Y축</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>평활</translation>
    </message>
    <message>
        <source>Weight of the debiased exponential moving average</source>
        <translation>편향을 보정한 지수 이동 평균의 가중치</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>원래 값</translation>
    </message>
    <message>
        <source>Draw the values as logged behind the smoothed curve (R)</source>
        <translation>평활 곡선 뒤에 기록된 값을 그리기 (R)</translation>
    </message>
    <message>
        <source>Find metric</source>
        <translation>지표 찾기</translation>
    </message>
    <message>
        <source>Link x</source>
        <translation>x 연결</translation>
    </message>
    <message>
        <source>Link crosshair and zoom of all charts</source>
        <translation>모든 차트의 십자선과 확대를 연결</translation>
    </message>
    <message>
        <source>Reset zoom (0 or double click)</source>
        <translation>확대 초기화 (0 또는 두 번 클릭)</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>내보내기…</translation>
    </message>
    <message>
        <source>All charts as PDF…</source>
        <translation>모든 차트를 PDF로…</translation>
    </message>
    <message>
        <source>Export charts</source>
        <translation>차트 내보내기</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>All charts as PNG pictures…</source>
        <translation>모든 차트를 PNG 그림으로…</translation>
    </message>
    <message>
        <source>Folder for the pictures</source>
        <translation>그림을 저장할 폴더</translation>
    </message>
    <message>
        <source>All charts as SVG drawings…</source>
        <translation>모든 차트를 SVG 그림으로…</translation>
    </message>
    <message>
        <source>Folder for the drawings</source>
        <translation>벡터 그림을 저장할 폴더</translation>
    </message>
    <message>
        <source>Data as CSV…</source>
        <translation>데이터를 CSV로…</translation>
    </message>
    <message>
        <source>Export data</source>
        <translation>데이터 내보내기</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Logarithmic x</source>
        <translation>x 로그 눈금</translation>
    </message>
    <message>
        <source>Link crosshair and zoom</source>
        <translation>십자선과 확대 연결</translation>
    </message>
    <message>
        <source>Export charts as PDF…</source>
        <translation>차트를 PDF로 내보내기…</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>곡선</translation>
    </message>
    <message>
        <source>%L1 metrics were not read yet and are not in the file</source>
        <translation>지표 %L1개는 아직 읽지 않아 파일에 없습니다</translation>
    </message>
    <message>
        <source>%1 saved</source>
        <translation>%1을(를) 저장했습니다</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>열기</translation>
    </message>
</context>
<context>
    <name>runlane::ui::CurvesReadoutPanel</name>
    <message>
        <source>Copy values</source>
        <translation>값 복사</translation>
    </message>
    <message>
        <source>Values as logged. Left and right arrow move by one point</source>
        <translation>기록된 값입니다. 왼쪽과 오른쪽 화살표로 한 점씩 이동합니다</translation>
    </message>
    <message>
        <source>Values at the crosshair</source>
        <translation>십자선 위치의 값</translation>
    </message>
    <message>
        <source>At %1</source>
        <translation>%1에서</translation>
    </message>
    <message>
        <source>Point at a chart, or move the crosshair with the arrow keys</source>
        <translation>차트를 가리키거나 화살표 키로 십자선을 움직이십시오</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>실행</translation>
    </message>
</context>
<context>
    <name>runlane::ui::DatasetDialog</name>
    <message>
        <source>feature</source>
        <translation>특성</translation>
    </message>
    <message>
        <source>target</source>
        <translation>목표</translation>
    </message>
    <message>
        <source>Columns of the data set</source>
        <translation>데이터 세트의 열</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>선택</translation>
    </message>
    <message>
        <source>(unnamed)</source>
        <translation>(이름 없음)</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>열</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>종류</translation>
    </message>
    <message>
        <source>The store says nothing about its columns</source>
        <translation>저장소에 열에 대한 정보가 없습니다</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>스키마</translation>
    </message>
    <message numerus="yes">
        <source>%Ln column(s)</source>
        <translation>
            <numerusform>열 %Ln개</numerusform>
        </translation>
    </message>
    <message>
        <source>Data set %1</source>
        <translation>데이터 세트 %1</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>다이제스트</translation>
    </message>
    <message>
        <source>Used for</source>
        <translation>용도</translation>
    </message>
    <message>
        <source>Source type</source>
        <translation>소스 종류</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>소스</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>프로필</translation>
    </message>
</context>
<context>
    <name>runlane::ui::DetailsPanel</name>
    <message>
        <source>Details</source>
        <translation>세부 정보</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>근거</translation>
    </message>
    <message>
        <source>Choose a run to see its details</source>
        <translation>실행을 고르면 세부 정보가 표시됩니다</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>소요 시간</translation>
    </message>
    <message>
        <source>Run id</source>
        <translation>실행 ID</translation>
    </message>
    <message>
        <source>User</source>
        <translation>사용자</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>소스</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>커밋</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>데이터 세트</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>점</translation>
    </message>
    <message>
        <source>Artifacts</source>
        <translation>아티팩트</translation>
    </message>
    <message>
        <source>Stored at</source>
        <translation>저장 위치</translation>
    </message>
    <message>
        <source>Found at</source>
        <translation>찾은 위치</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>Locate artifacts…</source>
        <translation>아티팩트 찾기…</translation>
    </message>
    <message>
        <source>Forget where they were moved</source>
        <translation>옮긴 위치 지우기</translation>
    </message>
    <message>
        <source>local script</source>
        <translation>로컬 스크립트</translation>
    </message>
    <message>
        <source>notebook</source>
        <translation>노트북</translation>
    </message>
    <message>
        <source>project</source>
        <translation>프로젝트</translation>
    </message>
    <message>
        <source>job</source>
        <translation>작업</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>삭제됨</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>문제</translation>
    </message>
    <message>
        <source>Parent</source>
        <translation>상위 실행</translation>
    </message>
    <message>
        <source>not in the store</source>
        <translation>저장소에 없음</translation>
    </message>
    <message>
        <source>Entry point</source>
        <translation>진입점</translation>
    </message>
    <message>
        <source>with changes</source>
        <translation>변경 있음</translation>
    </message>
    <message>
        <source>Repository</source>
        <translation>Git 저장소</translation>
    </message>
    <message numerus="yes">
        <source>%Ln column(s)</source>
        <translation>
            <numerusform>열 %Ln개</numerusform>
        </translation>
    </message>
    <message>
        <source>Note</source>
        <translation>노트</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>등록됨</translation>
    </message>
    <message>
        <source>%1, version %2</source>
        <translation>%1, 버전 %2</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>모델</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>출력</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>입력</translation>
    </message>
    <message>
        <source>Experiment</source>
        <translation>실험</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Traces</source>
        <translation>트레이스</translation>
    </message>
    <message>
        <source>counted only</source>
        <translation>개수만 표시</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>저장소</translation>
    </message>
    <message>
        <source>On a server</source>
        <translation>서버에 있음</translation>
    </message>
    <message>
        <source>Outside</source>
        <translation>폴더 밖</translation>
    </message>
    <message>
        <source>Not here</source>
        <translation>여기에 없음</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more on the Models page</source>
        <translation>
            <numerusform>모델 페이지에 %Ln개 더 있음</numerusform>
        </translation>
    </message>
    <message>
        <source>for %1</source>
        <translation>%1째</translation>
    </message>
</context>
<context>
    <name>runlane::ui::DiffPane</name>
    <message>
        <source>Unified</source>
        <translation>통합</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>나란히</translation>
    </message>
    <message>
        <source>Layout of the difference</source>
        <translation>차이 표시 방식</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>닫기 (Esc)</translation>
    </message>
    <message>
        <source>no difference</source>
        <translation>차이 없음</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>removed, added</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>1 line removed</source>
        <translation>1줄 제거</translation>
    </message>
    <message>
        <source>%L1 lines removed</source>
        <translation>%L1줄 제거</translation>
    </message>
    <message>
        <source>%L1 added</source>
        <translation>%L1줄 추가</translation>
    </message>
    <message>
        <source>JSON, keys sorted: %1</source>
        <translation>JSON, 키 정렬: %1</translation>
    </message>
    <message>
        <source>JSON, keys sorted</source>
        <translation>JSON, 키 정렬</translation>
    </message>
    <message>
        <source>Run that the other is held against</source>
        <translation>견줄 기준이 되는 실행</translation>
    </message>
    <message>
        <source>to</source>
        <comment>between two runs</comment>
        <translation>→</translation>
    </message>
    <message>
        <source>Run that is held against the other</source>
        <translation>기준과 견주는 실행</translation>
    </message>
</context>
<context>
    <name>runlane::ui::DiffView</name>
    <message>
        <source>Difference, line by line</source>
        <translation>줄 단위 차이</translation>
    </message>
</context>
<context>
    <name>runlane::ui::Dock</name>
    <message>
        <source>Close %1</source>
        <translation>%1 닫기</translation>
    </message>
</context>
<context>
    <name>runlane::ui::EvidenceBadge</name>
    <message>
        <source>Evidence level %1, %2</source>
        <translation>근거 수준 %1, %2</translation>
    </message>
</context>
<context>
    <name>runlane::ui::ExperimentDialog</name>
    <message>
        <source>Properties of the experiment</source>
        <translation>실험 속성</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>단계</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>삭제됨</translation>
    </message>
    <message>
        <source>in the trash, though its file says %1</source>
        <translation>휴지통에 있지만 파일에는 %1(으)로 되어 있음</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>작업 공간</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>만든 시각</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>변경 시각</translation>
    </message>
    <message>
        <source>Artifacts</source>
        <translation>아티팩트</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>실행</translation>
    </message>
    <message>
        <source>Traces</source>
        <translation>트레이스</translation>
    </message>
    <message>
        <source>counted only</source>
        <translation>개수만 표시</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>노트</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>태그</translation>
    </message>
</context>
<context>
    <name>runlane::ui::ExportDialog</name>
    <message>
        <source>Leave texts like formulas as they are</source>
        <translation>수식처럼 보이는 글을 그대로 두기</translation>
    </message>
    <message>
        <source>Export runs</source>
        <translation>실행 내보내기</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>형식</translation>
    </message>
    <message>
        <source>Shown (%L1)</source>
        <translation>표시된 것(%L1)</translation>
    </message>
    <message>
        <source>Selected (%L1)</source>
        <translation>선택한 것(%L1)</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>행</translation>
    </message>
    <message>
        <source>All (%L1)</source>
        <translation>전부(%L1)</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>열</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>다른 이름으로 저장…</translation>
    </message>
    <message>
        <source>Everything the runs logged last, whatever the columns</source>
        <translation>열과 관계없이 실행이 마지막으로 기록한 모든 것</translation>
    </message>
    <message>
        <source>A tabular for booktabs, rounded as shown, the best in bold</source>
        <translation>booktabs용 tabular, 표시된 자릿수로 반올림, 가장 좋은 값은 굵게</translation>
    </message>
    <message>
        <source>Rounded as shown, the best in bold</source>
        <translation>표시된 자릿수로 반올림, 가장 좋은 값은 굵게</translation>
    </message>
    <message>
        <source>Numbers with every digit, times in UTC; texts that begin like a formula get an apostrophe</source>
        <translation>숫자는 모든 자릿수, 시각은 UTC. 수식처럼 시작하는 글 앞에는 작은따옴표를 붙입니다</translation>
    </message>
    <message>
        <source>Numbers with every digit, times in local time; a text is never a formula</source>
        <translation>숫자는 모든 자릿수, 시각은 현지 시간. 글은 수식으로 실행되지 않습니다</translation>
    </message>
    <message>
        <source>Column with the run id</source>
        <translation>실행 ID 열 넣기</translation>
    </message>
</context>
<context>
    <name>runlane::ui::FactDialog</name>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
</context>
<context>
    <name>runlane::ui::FactList</name>
    <message>
        <source>Whole text</source>
        <translation>전체 텍스트</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>모두 보기</translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>줄여 보기</translation>
    </message>
</context>
<context>
    <name>runlane::ui::FactValue</name>
    <message>
        <source>Copy	Ctrl+C</source>
        <translation>복사	Ctrl+C</translation>
    </message>
    <message>
        <source>Show all of it	Enter</source>
        <translation>전체 보기	Enter</translation>
    </message>
</context>
<context>
    <name>runlane::ui::GroupChooser</name>
    <message>
        <source>Find what to group by</source>
        <translation>묶을 기준 찾기</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>맞는 것이 없습니다</translation>
    </message>
    <message>
        <source>Outwards</source>
        <translation>바깥으로</translation>
    </message>
    <message>
        <source>Inwards</source>
        <translation>안으로</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>묶지 않음</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>묶음</translation>
    </message>
    <message>
        <source>What runs can be grouped by</source>
        <translation>실행을 묶을 수 있는 기준</translation>
    </message>
    <message>
        <source>Move the current level outwards (Alt+Up)</source>
        <translation>현재 단계를 바깥으로 옮기기(Alt+Up)</translation>
    </message>
    <message>
        <source>Move the current level inwards (Alt+Down)</source>
        <translation>현재 단계를 안으로 옮기기(Alt+Down)</translation>
    </message>
    <message>
        <source>Not grouped</source>
        <translation>묶지 않음</translation>
    </message>
    <message>
        <source>Grouped by %1</source>
        <comment>levels, outermost first</comment>
        <translation>%1 순으로 묶음</translation>
    </message>
</context>
<context>
    <name>runlane::ui::HelpWindow</name>
    <message>
        <source>Runlane help</source>
        <translation>Runlane 도움말</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>도움말</translation>
    </message>
</context>
<context>
    <name>runlane::ui::HistoryMenu</name>
    <message>
        <source>Last</source>
        <translation>마지막</translation>
    </message>
    <message>
        <source>Maximum</source>
        <translation>최대</translation>
    </message>
    <message>
        <source>Minimum</source>
        <translation>최소</translation>
    </message>
    <message>
        <source>Best, by direction</source>
        <translation>가장 좋은 값 (방향에 따라)</translation>
    </message>
    <message>
        <source>First</source>
        <translation>첫 값</translation>
    </message>
    <message>
        <source>Mean of the last</source>
        <translation>마지막 점들의 평균</translation>
    </message>
    <message>
        <source>At step %L1…</source>
        <translation>스텝 %L1에서…</translation>
    </message>
    <message>
        <source>At step…</source>
        <translation>특정 스텝에서…</translation>
    </message>
    <message>
        <source>At the best step of</source>
        <translation>다음 지표가 가장 좋은 스텝에서</translation>
    </message>
    <message numerus="yes">
        <source>%Ln points</source>
        <translation>
            <numerusform>점 %Ln개</numerusform>
        </translation>
    </message>
    <message>
        <source>Other number…</source>
        <translation>다른 개수…</translation>
    </message>
    <message>
        <source>Another of %L1…</source>
        <translation>%L1개 중 다른 지표…</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>표시</translation>
    </message>
    <message>
        <source>Value at a step</source>
        <translation>특정 스텝의 값</translation>
    </message>
    <message>
        <source>The last value logged at or before the step</source>
        <translation>이 스텝이나 그 이전에 마지막으로 기록된 값</translation>
    </message>
    <message>
        <source>Mean of the last points</source>
        <translation>마지막 점들의 평균</translation>
    </message>
    <message>
        <source>Number of points</source>
        <translation>점의 개수</translation>
    </message>
    <message>
        <source>Value at the best step of a metric</source>
        <translation>지표가 가장 좋은 스텝의 값</translation>
    </message>
    <message>
        <source>Metric whose best step is taken in each run</source>
        <translation>실행마다 가장 좋은 스텝을 정하는 지표</translation>
    </message>
</context>
<context>
    <name>runlane::ui::KeyPopup</name>
    <message>
        <source>Attributes</source>
        <translation>속성</translation>
    </message>
    <message>
        <source>Params</source>
        <translation>파라미터</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>지표</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>태그</translation>
    </message>
</context>
<context>
    <name>runlane::ui::MainWindow</name>
    <message>
        <source>Pages</source>
        <translation>페이지</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>다시 시도</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>계속</translation>
    </message>
    <message>
        <source>Read at %1</source>
        <translation>%1에 읽음</translation>
    </message>
    <message>
        <source>Open another…</source>
        <translation>다른 것 열기…</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>폴더 열기</translation>
    </message>
    <message>
        <source>Open database</source>
        <translation>데이터베이스 열기</translation>
    </message>
    <message>
        <source>MLflow databases (*.db *.sqlite *.sqlite3)</source>
        <translation>MLflow 데이터베이스 (*.db *.sqlite *.sqlite3)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>모든 파일 (*)</translation>
    </message>
    <message>
        <source>Where is %1 now?</source>
        <translation>%1은(는) 지금 어디에 있습니까?</translation>
    </message>
    <message>
        <source>No store open</source>
        <translation>열린 저장소 없음</translation>
    </message>
    <message>
        <source>%L1 in comparison</source>
        <translation>비교 대상 %L1개</translation>
    </message>
    <message>
        <source>%1 – Runlane</source>
        <translation>%1 – Runlane</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 열기</translation>
    </message>
    <message>
        <source>%1 has no runs; they may be in the database beside it</source>
        <translation>%1에는 실행이 없습니다. 옆에 있는 데이터베이스에 있을 수 있습니다</translation>
    </message>
    <message>
        <source>%1 is not reachable since %2. What was read last is still shown</source>
        <translation>%2부터 %1에 닿을 수 없습니다. 마지막으로 읽은 내용을 계속 보여 줍니다</translation>
    </message>
    <message>
        <source>Live off</source>
        <translation>실시간 꺼짐</translation>
    </message>
    <message>
        <source>New runs and points show after a reload (F5). Press to follow open stores</source>
        <translation>새 실행과 점은 다시 읽어야(F5) 나타납니다. 누르면 열린 저장소를 계속 살펴봅니다</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>실시간</translation>
    </message>
    <message>
        <source>Live · %1 s</source>
        <translation>실시간 · %1초</translation>
    </message>
    <message>
        <source>Open stores are looked at every few seconds for new runs and points. Press to stop</source>
        <translation>몇 초마다 열린 저장소에서 새 실행과 점을 찾습니다. 누르면 멈춥니다</translation>
    </message>
</context>
<context>
    <name>runlane::ui::MatrixStrip</name>
    <message>
        <source>Largest changes</source>
        <translation>가장 큰 변화</translation>
    </message>
    <message>
        <source>points</source>
        <translation>포인트</translation>
    </message>
    <message>
        <source>Difference to the baseline, not tested</source>
        <translation>기준과의 차이, 검정하지 않음</translation>
    </message>
    <message>
        <source>Confusion matrices</source>
        <translation>혼동 행렬</translation>
    </message>
    <message>
        <source>rows: true class, columns: predicted class</source>
        <translation>행: 실제 클래스, 열: 예측 클래스</translation>
    </message>
</context>
<context>
    <name>runlane::ui::ModelsPage</name>
    <message>
        <source>What is listed</source>
        <translation>표시할 목록</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>등록됨</translation>
    </message>
    <message>
        <source>Models of the registry with their versions</source>
        <translation>레지스트리의 모델과 버전</translation>
    </message>
    <message>
        <source>Logged</source>
        <translation>기록됨</translation>
    </message>
    <message>
        <source>Models that runs of MLflow 3 logged</source>
        <translation>MLflow 3의 실행이 기록한 모델</translation>
    </message>
    <message>
        <source>Filter models</source>
        <translation>모델 거르기</translation>
    </message>
    <message>
        <source>Prompts are kept in the registry, too</source>
        <translation>프롬프트도 레지스트리에 보관됩니다</translation>
    </message>
    <message>
        <source>Also models that are deleted in the store</source>
        <translation>저장소에서 삭제된 모델도 표시</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>내보내기…</translation>
    </message>
    <message>
        <source>Registered models</source>
        <translation>등록된 모델</translation>
    </message>
    <message>
        <source>Logged models</source>
        <translation>기록된 모델</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>compare the source run</source>
        <translation>원본 실행 비교</translation>
    </message>
    <message>
        <source>Compare the source runs</source>
        <translation>원본 실행 비교</translation>
    </message>
    <message>
        <source>Go to the source run</source>
        <translation>원본 실행으로 이동</translation>
    </message>
    <message>
        <source>Choose a model to see its details</source>
        <translation>모델을 고르면 세부 정보가 표시됩니다</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them have no run in the store</source>
        <translation>
            <numerusform>그중 %Ln개는 저장소에 실행이 없습니다</numerusform>
        </translation>
    </message>
    <message>
        <source>No run of these models is in the store</source>
        <translation>이 모델들의 실행이 저장소에 없습니다</translation>
    </message>
    <message>
        <source>All of them come from one run</source>
        <translation>모두 한 실행에서 나왔습니다</translation>
    </message>
    <message>
        <source>The run is not in this store any more</source>
        <translation>이 저장소에 더 이상 없는 실행입니다</translation>
    </message>
    <message>
        <source>The run is deleted; Show deleted at the left lists it</source>
        <translation>삭제된 실행입니다. 왼쪽의 삭제된 항목 보기로 표시됩니다</translation>
    </message>
    <message>
        <source>Choose a version or model that has a run</source>
        <translation>실행이 있는 버전이나 모델을 고르십시오</translation>
    </message>
    <message>
        <source>Remove from comparison	Space</source>
        <translation>비교에서 빼기	Space</translation>
    </message>
    <message>
        <source>Add to comparison	Space</source>
        <translation>비교에 추가	Space</translation>
    </message>
    <message>
        <source>Compare on the Compare page	Ctrl+Return</source>
        <translation>비교 페이지에서 비교	Ctrl+Return</translation>
    </message>
    <message>
        <source>Go to the source run	Ctrl+Shift+R</source>
        <translation>원본 실행으로 이동	Ctrl+Shift+R</translation>
    </message>
    <message>
        <source>Copy value</source>
        <translation>값 복사</translation>
    </message>
    <message>
        <source>Copy rows	Ctrl+C</source>
        <translation>행 복사	Ctrl+C</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>버전</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>모델</translation>
    </message>
    <message numerus="yes">
        <source>Copied %Ln row(s)</source>
        <translation>
            <numerusform>%Ln개 행을 복사했습니다</numerusform>
        </translation>
    </message>
    <message>
        <source>CSV file…</source>
        <translation>CSV 파일…</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV 파일 (*.csv)</translation>
    </message>
    <message>
        <source>JSON file…</source>
        <translation>JSON 파일…</translation>
    </message>
    <message>
        <source>JSON files (*.json)</source>
        <translation>JSON 파일 (*.json)</translation>
    </message>
    <message>
        <source>Markdown file…</source>
        <translation>Markdown 파일…</translation>
    </message>
    <message>
        <source>Markdown files (*.md)</source>
        <translation>Markdown 파일 (*.md)</translation>
    </message>
    <message>
        <source>LaTeX file…</source>
        <translation>LaTeX 파일…</translation>
    </message>
    <message>
        <source>LaTeX files (*.tex)</source>
        <translation>LaTeX 파일 (*.tex)</translation>
    </message>
    <message>
        <source>Copied the table</source>
        <translation>표를 복사했습니다</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>CSV로 복사</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>Markdown으로 복사</translation>
    </message>
    <message>
        <source>Copy as LaTeX</source>
        <translation>LaTeX로 복사</translation>
    </message>
    <message>
        <source>Export models</source>
        <translation>모델 내보내기</translation>
    </message>
    <message>
        <source>Registered %L1</source>
        <translation>등록됨 %L1</translation>
    </message>
    <message>
        <source>Logged %L1</source>
        <translation>기록됨 %L1</translation>
    </message>
    <message>
        <source>Prompts (%L1)</source>
        <translation>프롬프트 (%L1)</translation>
    </message>
    <message>
        <source>Deleted (%L1)</source>
        <translation>삭제됨 (%L1)</translation>
    </message>
    <message>
        <source>Compare these models</source>
        <translation>이 모델들 비교</translation>
    </message>
    <message>
        <source>Compare these versions</source>
        <translation>이 버전들 비교</translation>
    </message>
    <message>
        <source>Put the source runs of the selected rows side by side (Ctrl+Return)</source>
        <translation>고른 행의 원본 실행을 나란히 놓기 (Ctrl+Return)</translation>
    </message>
    <message>
        <source>No model matches</source>
        <translation>일치하는 모델이 없습니다</translation>
    </message>
    <message>
        <source>The filter leaves none of %L1</source>
        <translation>모델 %L1개가 모두 걸러졌습니다</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>필터 지우기</translation>
    </message>
    <message>
        <source>No registered models</source>
        <translation>등록된 모델이 없습니다</translation>
    </message>
    <message>
        <source>Nothing was registered in the open stores, but runs logged models</source>
        <translation>열린 저장소에 등록된 모델은 없지만 실행이 기록한 모델이 있습니다</translation>
    </message>
    <message>
        <source>Show logged models</source>
        <translation>기록된 모델 보기</translation>
    </message>
    <message>
        <source>No logged models</source>
        <translation>기록된 모델이 없습니다</translation>
    </message>
    <message>
        <source>MLflow keeps models of their own since version 3; the registry has entries</source>
        <translation>MLflow는 버전 3부터 모델을 따로 기록합니다. 레지스트리에는 항목이 있습니다</translation>
    </message>
    <message>
        <source>Show registered models</source>
        <translation>등록된 모델 보기</translation>
    </message>
    <message>
        <source>No models</source>
        <translation>모델이 없습니다</translation>
    </message>
    <message>
        <source>The open stores hold neither registered nor logged models</source>
        <translation>열린 저장소에 등록된 모델도 기록된 모델도 없습니다</translation>
    </message>
    <message>
        <source>%L1 of %L2 logged models</source>
        <translation>기록된 모델 %L2개 중 %L1개</translation>
    </message>
    <message>
        <source>The model is not in this store any more</source>
        <translation>이 저장소에 더 이상 없는 모델입니다</translation>
    </message>
    <message numerus="yes">
        <source>%Ln model(s)</source>
        <translation>
            <numerusform>모델 %Ln개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln version(s)</source>
        <translation>
            <numerusform>버전 %Ln개</numerusform>
        </translation>
    </message>
    <message>
        <source>Ctrl+Return</source>
        <translation>Ctrl+Return</translation>
    </message>
    <message>
        <source>side by side</source>
        <translation>나란히 비교</translation>
    </message>
</context>
<context>
    <name>runlane::ui::PictureStrip</name>
    <message>
        <source>Not a picture Runlane shows</source>
        <translation>Runlane이 표시하는 그림 형식이 아닙니다</translation>
    </message>
    <message>
        <source>Larger than 100 megapixels</source>
        <translation>1억 화소보다 큽니다</translation>
    </message>
    <message>
        <source>Picture %1 of run %2</source>
        <translation>실행 %2의 그림 %1</translation>
    </message>
    <message>
        <source>Pictures, as logged</source>
        <translation>기록된 그림</translation>
    </message>
</context>
<context>
    <name>runlane::ui::ProblemsDock</name>
    <message>
        <source>Problems</source>
        <translation>문제</translation>
    </message>
    <message>
        <source>Copy all problems as text</source>
        <translation>모든 문제를 텍스트로 복사</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>경로 복사</translation>
    </message>
    <message>
        <source>Path copied</source>
        <translation>경로를 복사했습니다</translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s) copied</source>
        <translation>
            <numerusform>문제 %Ln건을 복사했습니다</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a problem first</source>
        <translation>먼저 문제를 고르십시오</translation>
    </message>
    <message>
        <source>What you can do: %1 (rule %2)</source>
        <translation>조치: %1(규칙 %2)</translation>
    </message>
</context>
<context>
    <name>runlane::ui::ReportPage</name>
    <message>
        <source>Command copied</source>
        <translation>명령을 복사했습니다</translation>
    </message>
    <message>
        <source>Export PDF</source>
        <translation>PDF 내보내기</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>PDF 문서 (*.pdf)</translation>
    </message>
    <message>
        <source>Writing page %1 of %2</source>
        <translation>%2쪽 중 %1쪽 쓰는 중</translation>
    </message>
    <message>
        <source>Export PDF…</source>
        <translation>PDF 내보내기…</translation>
    </message>
    <message>
        <source>Report saved as %1</source>
        <translation>보고서를 %1(으)로 저장했습니다</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>제목</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>항목</translation>
    </message>
    <message>
        <source>Drag to order, or Alt+Up and Alt+Down</source>
        <translation>끌어서 순서 바꾸기, 또는 Alt+↑와 Alt+↓</translation>
    </message>
    <message>
        <source>The same from the command line</source>
        <translation>명령줄로 같은 보고서 만들기</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>명령 복사</translation>
    </message>
    <message>
        <source>A4, portrait</source>
        <translation>A4, 세로</translation>
    </message>
    <message>
        <source>Letter, portrait</source>
        <translation>레터, 세로</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>용지</translation>
    </message>
    <message>
        <source>Shorten paths</source>
        <translation>경로 줄이기</translation>
    </message>
    <message>
        <source>Show the end of long paths only</source>
        <translation>긴 경로는 끝부분만 표시</translation>
    </message>
    <message>
        <source>Actual size</source>
        <translation>실제 크기</translation>
    </message>
    <message>
        <source>Actual size instead of the width of the view</source>
        <translation>너비 맞춤 대신 실제 크기</translation>
    </message>
    <message>
        <source>Export PDF… (Ctrl+E)</source>
        <translation>PDF 내보내기… (Ctrl+E)</translation>
    </message>
    <message>
        <source>Nothing to report yet</source>
        <translation>아직 보고할 내용이 없습니다</translation>
    </message>
    <message>
        <source>Choose runs on the Runs page with Space: the report is made from the comparison</source>
        <translation>실행 목록에서 Space로 실행을 고르십시오. 보고서는 비교 대상으로 만듭니다</translation>
    </message>
    <message>
        <source>Go to Runs</source>
        <translation>실행 목록으로</translation>
    </message>
    <message numerus="yes">
        <source>Report of %n runs</source>
        <translation>
            <numerusform>실행 %n개의 보고서</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pages</source>
        <translation>
            <numerusform>%n쪽</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2, still reading</source>
        <translation>%1, %2, 읽는 중</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>drag to order, %1 of %2</source>
        <translation>끌어서 순서 바꾸기, %2개 중 %1개</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>%2쪽 중 %1쪽</translation>
    </message>
    <message>
        <source>Note to %1</source>
        <translation>%1에 대한 메모</translation>
    </message>
</context>
<context>
    <name>runlane::ui::ReportPreview</name>
    <message>
        <source>Preview of the report</source>
        <translation>보고서 미리 보기</translation>
    </message>
</context>
<context>
    <name>runlane::ui::RocPanel</name>
    <message>
        <source>AUC counts ties as one half; changes are not tested</source>
        <translation>AUC는 동점을 1/2로 셉니다. 차이는 검정하지 않았습니다</translation>
    </message>
    <message>
        <source>%1 left curve points and no rows: drawn, and measured by trapezoid</source>
        <translation>%1은(는) 곡선 점만 남겼습니다. 그대로 그리고 사다리꼴로 계산했습니다</translation>
    </message>
    <message>
        <source>%1 left nothing to draw</source>
        <translation>%1은(는) 그릴 자료를 남기지 않았습니다</translation>
    </message>
    <message>
        <source>Kind of curve</source>
        <translation>곡선 종류</translation>
    </message>
    <message>
        <source>ROC</source>
        <translation>ROC</translation>
    </message>
    <message>
        <source>Precision-recall</source>
        <translation>정밀도-재현율</translation>
    </message>
    <message>
        <source>Area under the ROC curve</source>
        <translation>ROC 곡선 아래 면적</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>척도</translation>
    </message>
</context>
<context>
    <name>runlane::ui::RunsExport</name>
    <message>
        <source>Export cancelled</source>
        <translation>내보내기를 취소했습니다</translation>
    </message>
    <message>
        <source>Export runs</source>
        <translation>실행 내보내기</translation>
    </message>
    <message>
        <source>Wrote %1</source>
        <translation>%1을(를) 썼습니다</translation>
    </message>
    <message>
        <source>Copied 1 row</source>
        <translation>1개 행을 복사했습니다</translation>
    </message>
    <message>
        <source>Copied %L1 rows</source>
        <translation>%L1개 행을 복사했습니다</translation>
    </message>
</context>
<context>
    <name>runlane::ui::RunsHeader</name>
    <message>
        <source>Params</source>
        <translation>파라미터</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>지표</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>태그</translation>
    </message>
</context>
<context>
    <name>runlane::ui::RunsLegend</name>
    <message>
        <source>Space</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>compare</source>
        <translation>비교에 추가</translation>
    </message>
    <message>
        <source>best in column</source>
        <translation>열에서 가장 좋은 값</translation>
    </message>
    <message>
        <source>Bar: %1</source>
        <translation>막대: %1</translation>
    </message>
    <message>
        <source>@ step of the value</source>
        <translation>@ 값의 스텝</translation>
    </message>
    <message>
        <source>%1 not logged</source>
        <translation>%1 기록 없음</translation>
    </message>
    <message>
        <source>says running, silent for long</source>
        <translation>실행 중이나 오래 기록 없음</translation>
    </message>
    <message>
        <source>worst</source>
        <translation>열에서 가장 나쁜 값</translation>
    </message>
    <message>
        <source>Groups: %1, 5×: five values</source>
        <translation>묶음: %1, 5×: 값 다섯 가지</translation>
    </message>
    <message>
        <source>%1 still being read</source>
        <translation>%1 아직 읽는 중</translation>
    </message>
</context>
<context>
    <name>runlane::ui::RunsPage</name>
    <message>
        <source>Nested as tree</source>
        <translation>중첩 트리</translation>
    </message>
    <message>
        <source>Show nested runs below their parents</source>
        <translation>하위 실행을 상위 실행 아래에 표시</translation>
    </message>
    <message>
        <source>Only differing</source>
        <translation>다른 열만</translation>
    </message>
    <message>
        <source>Hide columns that are the same in all runs shown (Ctrl+D)</source>
        <translation>표시된 모든 실행에서 같은 열 숨기기 (Ctrl+D)</translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation>열…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>내보내기…</translation>
    </message>
    <message>
        <source>Remove from comparison	Space</source>
        <translation>비교에서 빼기	Space</translation>
    </message>
    <message>
        <source>Add to comparison	Space</source>
        <translation>비교에 추가	Space</translation>
    </message>
    <message>
        <source>No longer the baseline	B</source>
        <translation>기준 해제	B</translation>
    </message>
    <message>
        <source>Set as baseline	B</source>
        <translation>기준으로 지정	B</translation>
    </message>
    <message>
        <source>Compare on the Compare page</source>
        <translation>비교 페이지에서 비교</translation>
    </message>
    <message>
        <source>Copy value</source>
        <translation>값 복사</translation>
    </message>
    <message>
        <source>Copy run id</source>
        <translation>실행 ID 복사</translation>
    </message>
    <message>
        <source>Copy rows	Ctrl+C</source>
        <translation>행 복사	Ctrl+C</translation>
    </message>
    <message>
        <source>Sort ascending</source>
        <translation>오름차순 정렬</translation>
    </message>
    <message>
        <source>Sort descending</source>
        <translation>내림차순 정렬</translation>
    </message>
    <message>
        <source>Copy name</source>
        <translation>이름 복사</translation>
    </message>
    <message>
        <source>Hide column</source>
        <translation>열 숨기기</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>CSV로 복사</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>Markdown으로 복사</translation>
    </message>
    <message>
        <source>Copy as LaTeX</source>
        <translation>LaTeX로 복사</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>최신순</translation>
    </message>
    <message>
        <source>%L1 experiments</source>
        <translation>실험 %L1개</translation>
    </message>
    <message>
        <source>1 run</source>
        <translation>실행 1개</translation>
    </message>
    <message>
        <source>%L1 runs</source>
        <translation>실행 %L1개</translation>
    </message>
    <message>
        <source>%L1 of %L2 runs</source>
        <translation>실행 %L2개 중 %L1개</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>number of runs, experiment</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Sort: newest first</source>
        <translation>정렬: 최신순</translation>
    </message>
    <message>
        <source>Sort: %1</source>
        <translation>정렬: %1</translation>
    </message>
    <message>
        <source>%L1 of %L2 params, %L3 of %L4 metrics</source>
        <translation>파라미터 %L2개 중 %L1개, 지표 %L4개 중 %L3개</translation>
    </message>
    <message>
        <source>No run matches</source>
        <translation>일치하는 실행이 없습니다</translation>
    </message>
    <message>
        <source>None of the runs of %1 fits the query</source>
        <translation>%1의 실행 중 쿼리에 맞는 것이 없습니다</translation>
    </message>
    <message>
        <source>Clear query</source>
        <translation>쿼리 지우기</translation>
    </message>
    <message>
        <source>No experiment chosen</source>
        <translation>선택한 실험이 없습니다</translation>
    </message>
    <message>
        <source>Choose an experiment in the Stores dock</source>
        <translation>저장소 목록에서 실험을 선택하십시오</translation>
    </message>
    <message>
        <source>Reading runs…</source>
        <translation>실행을 읽는 중…</translation>
    </message>
    <message>
        <source>Rows appear as they are found</source>
        <translation>찾는 대로 행이 나타납니다</translation>
    </message>
    <message>
        <source>No runs in this experiment</source>
        <translation>이 실험에 실행이 없습니다</translation>
    </message>
    <message>
        <source>Nothing has been logged to %1 yet, or its runs are deleted</source>
        <translation>%1에 아직 기록이 없거나 실행이 삭제되었습니다</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>묶기</translation>
    </message>
    <message>
        <source>Put runs with the same value together (Ctrl+G)</source>
        <translation>같은 값의 실행을 묶기 (Ctrl+G)</translation>
    </message>
    <message>
        <source>Group by…</source>
        <translation>묶는 기준…</translation>
    </message>
    <message>
        <source>Group: %1</source>
        <translation>묶기: %1</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>묶지 않음</translation>
    </message>
    <message>
        <source>Only runs with this value</source>
        <translation>이 값인 실행만 보기</translation>
    </message>
    <message>
        <source>Exclude this value</source>
        <translation>이 값 제외</translation>
    </message>
    <message>
        <source>At least this</source>
        <translation>이 값 이상</translation>
    </message>
    <message>
        <source>At most this</source>
        <translation>이 값 이하</translation>
    </message>
    <message>
        <source>Only runs that have it</source>
        <translation>값이 있는 실행만 보기</translation>
    </message>
    <message>
        <source>Only runs without it</source>
        <translation>값이 없는 실행만 보기</translation>
    </message>
    <message>
        <source>Filter by it…</source>
        <translation>이 열로 거르기…</translation>
    </message>
    <message>
        <source>Fit width</source>
        <translation>너비 맞추기</translation>
    </message>
    <message>
        <source>%L1 stores</source>
        <translation>저장소 %L1개</translation>
    </message>
    <message>
        <source>Show of the history</source>
        <translation>기록에서 표시할 값</translation>
    </message>
    <message>
        <source>Add column of the history</source>
        <translation>기록의 열 추가</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>방향</translation>
    </message>
    <message>
        <source>Higher is better</source>
        <translation>높을수록 좋음</translation>
    </message>
    <message>
        <source>Lower is better</source>
        <translation>낮을수록 좋음</translation>
    </message>
    <message>
        <source>No direction</source>
        <translation>방향 없음</translation>
    </message>
    <message>
        <source>As the name says</source>
        <translation>이름에 따름</translation>
    </message>
    <message>
        <source>mean ± sd of finished runs</source>
        <translation>완료된 실행의 평균 ± 표준편차</translation>
    </message>
    <message>
        <source>best value</source>
        <translation>가장 좋은 값</translation>
    </message>
    <message>
        <source>smallest value</source>
        <translation>가장 작은 값</translation>
    </message>
    <message>
        <source>largest value</source>
        <translation>가장 큰 값</translation>
    </message>
    <message>
        <source>number of values</source>
        <translation>값의 수</translation>
    </message>
    <message>
        <source>Then by</source>
        <translation>그다음 기준</translation>
    </message>
    <message>
        <source>Groups show</source>
        <translation>묶음에 표시할 값</translation>
    </message>
    <message>
        <source>Expand all</source>
        <translation>모두 펼치기</translation>
    </message>
    <message>
        <source>Collapse all</source>
        <translation>모두 접기</translation>
    </message>
    <message>
        <source>Group by this</source>
        <translation>이 열로 묶기</translation>
    </message>
    <message>
        <source>Then group by this</source>
        <translation>그다음 이 열로 묶기</translation>
    </message>
    <message>
        <source>Do not group by this</source>
        <translation>이 열로 묶지 않기</translation>
    </message>
    <message>
        <source>Keep at the left</source>
        <translation>왼쪽에 고정</translation>
    </message>
    <message>
        <source>Hide or show in charts	H</source>
        <translation>차트에서 숨기기 또는 표시	H</translation>
    </message>
    <message>
        <source>Unpin	P</source>
        <translation>고정 해제	P</translation>
    </message>
    <message>
        <source>Pin to the top	P</source>
        <translation>맨 위에 고정	P</translation>
    </message>
    <message>
        <source>Add runs to the comparison…	Ctrl+Shift+A</source>
        <translation>비교에 실행 추가…	Ctrl+Shift+A</translation>
    </message>
    <message>
        <source>Copy value	Ctrl+Shift+C</source>
        <translation>값 복사	Ctrl+Shift+C</translation>
    </message>
    <message>
        <source>Add to or remove from comparison</source>
        <translation>비교에 추가하거나 빼기</translation>
    </message>
    <message>
        <source>Set or clear the baseline</source>
        <translation>기준 지정 또는 해제</translation>
    </message>
    <message>
        <source>Leave comparison</source>
        <translation>비교에서 빼기</translation>
    </message>
    <message>
        <source>Hide or show in charts</source>
        <translation>차트에서 숨기기 또는 표시</translation>
    </message>
    <message>
        <source>Pin to the top or unpin</source>
        <translation>맨 위에 고정 또는 해제</translation>
    </message>
    <message>
        <source>Add runs to the comparison…</source>
        <translation>비교에 실행 추가…</translation>
    </message>
    <message>
        <source>Not in the comparison; press Space to add</source>
        <translation>비교에 없는 실행입니다. Space 키로 추가하십시오</translation>
    </message>
    <message>
        <source>Export runs…</source>
        <translation>실행 내보내기…</translation>
    </message>
    <message>
        <source>Cancel export</source>
        <translation>내보내기 취소</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>쓰는 중…</translation>
    </message>
    <message>
        <source>Writing %1%</source>
        <translation>쓰는 중 %1%</translation>
    </message>
    <message>
        <source>Copied the value</source>
        <translation>값을 복사했습니다</translation>
    </message>
    <message>
        <source>Copied the run id</source>
        <translation>실행 ID를 복사했습니다</translation>
    </message>
    <message>
        <source>Undo view change</source>
        <translation>보기 변경 취소</translation>
    </message>
    <message>
        <source>Redo view change</source>
        <translation>보기 변경 다시 실행</translation>
    </message>
    <message>
        <source>Save view…</source>
        <translation>보기 저장…</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>정렬</translation>
    </message>
    <message>
        <source>Click a column to sort, Shift+click for a further column (Ctrl+Shift+S)</source>
        <translation>열을 클릭하면 정렬하고, Shift+클릭하면 정렬 기준을 더합니다(Ctrl+Shift+S)</translation>
    </message>
    <message>
        <source>Sort by…</source>
        <translation>정렬 기준…</translation>
    </message>
    <message>
        <source>%1, %L2 selected</source>
        <translation>%1, %L2개 선택됨</translation>
    </message>
    <message>
        <source>Ascending</source>
        <translation>오름차순</translation>
    </message>
    <message>
        <source>Descending</source>
        <translation>내림차순</translation>
    </message>
    <message>
        <source>Sort by it earlier</source>
        <translation>정렬 순서 앞으로</translation>
    </message>
    <message>
        <source>Sort by it later</source>
        <translation>정렬 순서 뒤로</translation>
    </message>
    <message>
        <source>Do not sort by it</source>
        <translation>정렬 기준에서 빼기</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>정렬 기준</translation>
    </message>
    <message>
        <source>Then sort by</source>
        <translation>다음 정렬 기준</translation>
    </message>
    <message>
        <source>Then sort by this, ascending</source>
        <translation>다음 기준으로 추가, 오름차순</translation>
    </message>
    <message>
        <source>Then sort by this, descending</source>
        <translation>다음 기준으로 추가, 내림차순</translation>
    </message>
    <message>
        <source>Reverse this key of the order</source>
        <translation>이 기준의 방향 바꾸기</translation>
    </message>
    <message>
        <source>Values are being read…</source>
        <translation>값을 읽는 중입니다…</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>속성</translation>
    </message>
    <message>
        <source>Params</source>
        <translation>파라미터</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>태그</translation>
    </message>
    <message>
        <source>Choose groups…	Ctrl+Shift+G</source>
        <translation>묶음 고르기…	Ctrl+Shift+G</translation>
    </message>
    <message>
        <source>Choose groups…</source>
        <translation>묶음 고르기…</translation>
    </message>
    <message>
        <source>Compare the best of each group</source>
        <translation>묶음마다 가장 좋은 실행 비교</translation>
    </message>
    <message>
        <source>Show the params and tags that differ and have no column yet</source>
        <translation>서로 다르지만 아직 열이 없는 파라미터와 태그를 표시합니다</translation>
    </message>
    <message>
        <source>Show %L1 more</source>
        <translation>%L1개 더 표시</translation>
    </message>
    <message>
        <source>Bars in the cells</source>
        <translation>셀에 막대 표시</translation>
    </message>
    <message>
        <source>Only runs of this group</source>
        <translation>이 묶음의 실행만</translation>
    </message>
    <message>
        <source>Query “%1” was replaced</source>
        <translation>쿼리 “%1”을(를) 바꾸었습니다</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
</context>
<context>
    <name>runlane::ui::RunsQueryField</name>
    <message>
        <source>Filter runs: words, or a query like metrics.acc &gt; 0.9</source>
        <translation>실행 거르기: 단어 또는 metrics.acc &gt; 0.9 같은 쿼리</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>쿼리</translation>
    </message>
    <message>
        <source>1 run</source>
        <translation>실행 1개</translation>
    </message>
    <message>
        <source>%L1 runs</source>
        <translation>실행 %L1개</translation>
    </message>
    <message>
        <source>% any text, _ one character</source>
        <translation>%는 임의의 텍스트, _는 한 글자</translation>
    </message>
    <message>
        <source>the same in any letter case</source>
        <translation>대소문자 구분 없이 같은 방식</translation>
    </message>
    <message>
        <source>one of a list</source>
        <translation>목록 중 하나</translation>
    </message>
    <message>
        <source>two ends and what is between</source>
        <translation>두 끝값과 그 사이</translation>
    </message>
    <message>
        <source>regular expression</source>
        <translation>정규식</translation>
    </message>
    <message>
        <source>runs that do not have it</source>
        <translation>값이 없는 실행</translation>
    </message>
    <message>
        <source>runs that have it</source>
        <translation>값이 있는 실행</translation>
    </message>
    <message>
        <source>smallest of a metric&apos;s history</source>
        <translation>지표 기록의 최솟값</translation>
    </message>
    <message>
        <source>largest of a metric&apos;s history</source>
        <translation>지표 기록의 최댓값</translation>
    </message>
    <message>
        <source>best of a metric&apos;s history</source>
        <translation>지표 기록의 최고 성능 값</translation>
    </message>
    <message>
        <source>first value of a metric</source>
        <translation>지표의 첫 값</translation>
    </message>
    <message>
        <source>latest value of a metric</source>
        <translation>지표의 최신 값</translation>
    </message>
    <message>
        <source>value of a metric at a step</source>
        <translation>특정 스텝의 지표 값</translation>
    </message>
    <message>
        <source>Named queries</source>
        <translation>이름 붙인 쿼리</translation>
    </message>
    <message>
        <source>Named and recent queries (Alt+Down)</source>
        <translation>이름 붙인 쿼리와 최근 쿼리(Alt+Down)</translation>
    </message>
    <message>
        <source>Save query…</source>
        <translation>쿼리 저장…</translation>
    </message>
    <message>
        <source>Save query</source>
        <translation>쿼리 저장</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>최근</translation>
    </message>
    <message>
        <source>Named</source>
        <translation>이름 붙인 쿼리</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>이름 바꾸기</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Rename query</source>
        <translation>쿼리 이름 바꾸기</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>not a number</source>
        <translation>숫자가 아닌 값</translation>
    </message>
    <message>
        <source>earliest</source>
        <translation>가장 이른 날</translation>
    </message>
    <message>
        <source>latest</source>
        <translation>가장 늦은 날</translation>
    </message>
    <message>
        <source>smallest</source>
        <translation>최솟값</translation>
    </message>
    <message>
        <source>largest</source>
        <translation>최댓값</translation>
    </message>
    <message>
        <source>%1 (character %2, at the end)</source>
        <translation>%1 (%2번째 글자, 끝)</translation>
    </message>
    <message>
        <source>%1 (character %2: %3)</source>
        <translation>%1 (%2번째 글자: %3)</translation>
    </message>
    <message>
        <source>Name (replaces the query of this name)</source>
        <translation>이름(같은 이름의 쿼리를 바꿉니다)</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>바꾸기</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>저장</translation>
    </message>
</context>
<context>
    <name>runlane::ui::RunsQueryFiles</name>
    <message>
        <source>Export queries…</source>
        <translation>쿼리 내보내기…</translation>
    </message>
    <message>
        <source>Import queries…</source>
        <translation>쿼리 가져오기…</translation>
    </message>
    <message>
        <source>Export queries</source>
        <translation>쿼리 내보내기</translation>
    </message>
    <message>
        <source>Queries of Runlane (*.json)</source>
        <translation>Runlane 쿼리 (*.json)</translation>
    </message>
    <message>
        <source>Wrote %1</source>
        <translation>%1을(를) 저장했습니다</translation>
    </message>
    <message>
        <source>Import queries</source>
        <translation>쿼리 가져오기</translation>
    </message>
    <message>
        <source>Queries and views of Runlane (*.json)</source>
        <translation>Runlane 쿼리와 보기 (*.json)</translation>
    </message>
    <message>
        <source>The file holds no query</source>
        <translation>파일에 쿼리가 없습니다</translation>
    </message>
    <message>
        <source>All its queries are there already</source>
        <translation>파일의 쿼리가 모두 이미 있습니다</translation>
    </message>
    <message>
        <source>Imported the query “%1”</source>
        <translation>쿼리 “%1”을(를) 가져왔습니다</translation>
    </message>
    <message>
        <source>Imported %L1 queries</source>
        <translation>쿼리 %L1개를 가져왔습니다</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
    <message>
        <source>%L1 more</source>
        <translation>외 %L1개</translation>
    </message>
    <message>
        <source>%1 holds no queries of Runlane: %2</source>
        <translation>%1에는 Runlane 쿼리가 없습니다: %2</translation>
    </message>
    <message>
        <source>“%1” (%2)</source>
        <translation>“%1” (%2)</translation>
    </message>
    <message>
        <source>%L1 of %L2 queries of %3 left out; correct them in the file: %4</source>
        <translation>%3의 쿼리 %L2개 가운데 %L1개를 제외했습니다. 파일에서 고쳐 주십시오: %4</translation>
    </message>
</context>
<context>
    <name>runlane::ui::RunsQueryLines</name>
    <message>
        <source>Evaluating…</source>
        <translation>확인 중…</translation>
    </message>
    <message>
        <source>Reading histories, %L1 of %L2 (Esc stops)</source>
        <translation>기록 읽는 중, %L2개 중 %L1개(Esc로 중지)</translation>
    </message>
    <message>
        <source>The table still shows all runs</source>
        <translation>표는 아직 모든 실행을 보여 줍니다</translation>
    </message>
    <message>
        <source>The table still shows the %L1 of %L2 runs of: %3</source>
        <translation>표는 아직 다음 쿼리의 실행 %L1/%L2개를 보여 줍니다: %3</translation>
    </message>
    <message>
        <source>Not filtered anew</source>
        <translation>다시 거르지 않음</translation>
    </message>
    <message>
        <source>1 run</source>
        <translation>실행 1개</translation>
    </message>
    <message>
        <source>%L1 runs</source>
        <translation>실행 %L1개</translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <translation>%L2개 중 %L1개</translation>
    </message>
    <message>
        <source>%1 is not a number in 1 run, which does not match</source>
        <translation>실행 1개에서 %1 값이 숫자가 아니어서 제외했습니다</translation>
    </message>
    <message>
        <source>%1 is not a number in %L2 runs, which do not match</source>
        <translation>실행 %L2개에서 %1 값이 숫자가 아니어서 제외했습니다</translation>
    </message>
    <message>
        <source>No run has %1</source>
        <translation>%1이(가) 있는 실행이 없습니다</translation>
    </message>
    <message>
        <source>No run has %1; did you mean %2?</source>
        <translation>%1이(가) 있는 실행이 없습니다. %2을(를) 찾으시나요?</translation>
    </message>
    <message>
        <source>1 nested run stands alone: its parent does not match</source>
        <translation>하위 실행 1개는 상위 실행이 일치하지 않아 따로 표시됩니다</translation>
    </message>
    <message>
        <source>%L1 nested runs stand alone: their parents do not match</source>
        <translation>하위 실행 %L1개는 상위 실행이 일치하지 않아 따로 표시됩니다</translation>
    </message>
    <message>
        <source>Dates are local time (%1)</source>
        <translation>날짜는 현지 시간입니다(%1)</translation>
    </message>
</context>
<context>
    <name>runlane::ui::RunsTable</name>
    <message>
        <source>Runs</source>
        <translation>실행 목록</translation>
    </message>
</context>
<context>
    <name>runlane::ui::RunsViews</name>
    <message>
        <source>Query, columns, order and groups under a name (Ctrl+S)</source>
        <translation>쿼리, 열, 순서, 묶음을 이름 붙여 저장(Ctrl+S)</translation>
    </message>
    <message>
        <source>The saved views could not be read; they are kept as %1</source>
        <translation>저장한 보기를 읽을 수 없어 %1(으)로 보관했습니다</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>보기</translation>
    </message>
    <message>
        <source>View: %1</source>
        <translation>보기: %1</translation>
    </message>
    <message>
        <source>%1 (opens with the store)</source>
        <translation>%1(저장소를 열 때 표시)</translation>
    </message>
    <message>
        <source>Save view…	Ctrl+S</source>
        <translation>보기 저장…	Ctrl+S</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>변경 사항 저장</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>이름 바꾸기…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Open the store with it</source>
        <translation>저장소를 열 때 이 보기 사용</translation>
    </message>
    <message>
        <source>Export view…</source>
        <translation>보기 내보내기…</translation>
    </message>
    <message>
        <source>Import view…</source>
        <translation>보기 가져오기…</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>보기 저장</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>보기 이름</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>Replaced the view</source>
        <translation>보기를 바꾸었습니다</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
    <message>
        <source>Saved the view</source>
        <translation>보기를 저장했습니다</translation>
    </message>
    <message>
        <source>Rename view</source>
        <translation>보기 이름 바꾸기</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>이름 바꾸기</translation>
    </message>
    <message>
        <source>Deleted the view</source>
        <translation>보기를 삭제했습니다</translation>
    </message>
    <message>
        <source>Export view</source>
        <translation>보기 내보내기</translation>
    </message>
    <message>
        <source>Views of Runlane (*.json)</source>
        <translation>Runlane 보기 (*.json)</translation>
    </message>
    <message>
        <source>View</source>
        <translation>보기</translation>
    </message>
    <message>
        <source>Wrote %1</source>
        <translation>%1을(를) 썼습니다</translation>
    </message>
    <message>
        <source>Import view</source>
        <translation>보기 가져오기</translation>
    </message>
    <message>
        <source>%1 is no view that can be shown: %2</source>
        <translation>%1은(는) 표시할 수 있는 보기가 아닙니다: %2</translation>
    </message>
    <message>
        <source>View: %1, changed</source>
        <translation>보기: %1, 변경됨</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>변경 사항 버리기</translation>
    </message>
</context>
<context>
    <name>runlane::ui::SectionList</name>
    <message>
        <source>always</source>
        <translation>항상</translation>
    </message>
</context>
<context>
    <name>runlane::ui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Applies at once</source>
        <translation>바로 적용됩니다</translation>
    </message>
    <message>
        <source>System</source>
        <translation>시스템</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>언어</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>밝게</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>어둡게</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>테마</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>촘촘하게</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>보통</translation>
    </message>
    <message>
        <source>Relaxed</source>
        <translation>여유 있게</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>밀도</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>글자 크기</translation>
    </message>
    <message>
        <source>Use the system font</source>
        <translation>시스템 글꼴 사용</translation>
    </message>
    <message>
        <source>Follow open stores (Live)</source>
        <translation>열린 저장소를 계속 살펴보기(실시간)</translation>
    </message>
    <message>
        <source>New runs, points and statuses appear while they are written</source>
        <translation>새 실행, 새 점, 바뀐 상태가 기록되는 대로 나타납니다</translation>
    </message>
</context>
<context>
    <name>runlane::ui::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>키보드 단축키</translation>
    </message>
    <message>
        <source>Compared runs</source>
        <translation>비교 중인 실행</translation>
    </message>
    <message>
        <source>Set or clear the baseline</source>
        <translation>기준 지정 또는 해제</translation>
    </message>
    <message>
        <source>B</source>
        <translation>B</translation>
    </message>
    <message>
        <source>Hide or show</source>
        <translation>숨기기 또는 표시</translation>
    </message>
    <message>
        <source>H</source>
        <translation>H</translation>
    </message>
    <message>
        <source>Leave the comparison</source>
        <translation>비교에서 빼기</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>위로 이동</translation>
    </message>
    <message>
        <source>Alt+Up</source>
        <translation>Alt+↑</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>아래로 이동</translation>
    </message>
    <message>
        <source>Alt+Down</source>
        <translation>Alt+↓</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Table of runs</source>
        <translation>실행 표</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>Sort by the current column</source>
        <translation>현재 열로 정렬</translation>
    </message>
    <message>
        <source>S</source>
        <translation>S</translation>
    </message>
    <message>
        <source>Sort by it too</source>
        <translation>이 열로도 정렬</translation>
    </message>
    <message>
        <source>Shift+S</source>
        <translation>Shift+S</translation>
    </message>
    <message>
        <source>Menu of the current column</source>
        <translation>현재 열의 메뉴</translation>
    </message>
    <message>
        <source>M</source>
        <translation>M</translation>
    </message>
    <message>
        <source>Add to or remove from comparison</source>
        <translation>비교에 추가하거나 빼기</translation>
    </message>
    <message>
        <source>Select further rows</source>
        <translation>행을 더 선택</translation>
    </message>
    <message>
        <source>Shift+Down</source>
        <translation>Shift+Down</translation>
    </message>
    <message>
        <source>Show details</source>
        <translation>자세히 보기</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Table of models</source>
        <translation>모델 표</translation>
    </message>
    <message>
        <source>Compare its run, or no longer</source>
        <translation>원본 실행 비교 또는 해제</translation>
    </message>
    <message>
        <source>Stores</source>
        <translation>저장소</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>속성</translation>
    </message>
    <message>
        <source>Alt+Return</source>
        <translation>Alt+Return</translation>
    </message>
    <message>
        <source>Levels of groups</source>
        <translation>묶음의 단계</translation>
    </message>
</context>
<context>
    <name>runlane::ui::StartPage</name>
    <message>
        <source>Or drop a folder or a database anywhere in this window</source>
        <translation>또는 폴더나 데이터베이스를 이 창에 끌어다 놓으십시오</translation>
    </message>
    <message>
        <source>Read-only: your files are never changed. No server, no Python, no network.</source>
        <translation>읽기 전용: 파일을 절대 바꾸지 않습니다. 서버도 Python도 네트워크도 필요 없습니다.</translation>
    </message>
    <message>
        <source>Put MLflow runs beside each other, see which is better, and take the answer with you</source>
        <translation>MLflow 실행을 나란히 놓고 무엇이 나은지 보고, 답을 가져가십시오</translation>
    </message>
    <message>
        <source>Open folder…</source>
        <translation>폴더 열기…</translation>
    </message>
    <message>
        <source>An **mlruns** folder, or the project folder that holds one</source>
        <translation>**mlruns** 폴더 또는 그것이 있는 프로젝트 폴더</translation>
    </message>
    <message>
        <source>Every MLflow generation, 0.1 to the newest</source>
        <translation>0.1부터 최신까지 모든 MLflow 세대</translation>
    </message>
    <message>
        <source>Open database…</source>
        <translation>데이터베이스 열기…</translation>
    </message>
    <message>
        <source>An MLflow SQLite file such as **mlflow.db**</source>
        <translation>**mlflow.db** 같은 MLflow SQLite 파일</translation>
    </message>
    <message>
        <source>Also while training writes to it</source>
        <translation>학습이 기록하는 중에도 열립니다</translation>
    </message>
    <message>
        <source>Try the sample</source>
        <translation>예제 열기</translation>
    </message>
    <message>
        <source>A small store, opened as a finished comparison</source>
        <translation>완성된 비교로 열리는 작은 저장소</translation>
    </message>
    <message>
        <source>Curves, ROC, confusion matrices and a report you can export</source>
        <translation>곡선, ROC, 혼동 행렬, 내보낼 수 있는 보고서</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>최근</translation>
    </message>
    <message>
        <source>12 most recent, pinned first</source>
        <translation>최근 12개, 고정 항목 먼저</translation>
    </message>
    <message>
        <source>Found nearby</source>
        <translation>가까운 곳에서 찾음</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>폴더</translation>
    </message>
    <message>
        <source>SQLite</source>
        <translation>SQLite</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>찾을 수 없음</translation>
    </message>
    <message>
        <source>Locate…</source>
        <translation>위치 찾기…</translation>
    </message>
    <message>
        <source>Unpin %1</source>
        <translation>%1 고정 해제</translation>
    </message>
    <message>
        <source>Pin %1</source>
        <translation>%1 고정</translation>
    </message>
    <message>
        <source>Stores you open are listed here</source>
        <translation>연 저장소가 여기에 표시됩니다</translation>
    </message>
    <message>
        <source>No store in the current folder or one level below it</source>
        <translation>현재 폴더와 한 단계 아래에 저장소가 없습니다</translation>
    </message>
    <message>
        <source>Looked in the current folder and one level below it</source>
        <translation>현재 폴더와 한 단계 아래에서 찾았습니다</translation>
    </message>
</context>
<context>
    <name>runlane::ui::StatusLine</name>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Stop this work; what was read stays</source>
        <translation>작업을 멈춥니다. 읽은 내용은 남습니다</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>읽기 전용</translation>
    </message>
    <message>
        <source>Runlane never writes to, locks or leaves a file beside a store</source>
        <translation>Runlane은 저장소에 쓰거나 잠그거나 파일을 남기지 않습니다</translation>
    </message>
    <message>
        <source>%1 %2 of %3</source>
        <translation>%1 %3개 중 %2개</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s)</source>
        <translation>
            <numerusform>문제 %Ln건</numerusform>
        </translation>
    </message>
    <message>
        <source>Show what could not be read and why</source>
        <translation>읽지 못한 것과 그 이유 보기</translation>
    </message>
</context>
<context>
    <name>runlane::ui::StoreDialog</name>
    <message>
        <source>File by file, opened for reading only</source>
        <translation>파일 하나씩 읽기 전용으로 읽음</translation>
    </message>
    <message>
        <source>Read-only, in short reads that keep no lock</source>
        <translation>읽기 전용, 잠금을 잡지 않는 짧은 읽기</translation>
    </message>
    <message>
        <source>Read-only and without locks; nothing else may change it</source>
        <translation>읽기 전용, 잠금 없음, 다른 프로그램이 바꾸지 않는 파일</translation>
    </message>
    <message>
        <source>Read-only, together with its write-ahead log</source>
        <translation>읽기 전용, 쓰기 선행 로그와 함께 읽음</translation>
    </message>
    <message>
        <source>From a private copy, because reading in place would write</source>
        <translation>제자리에서 읽으면 쓰기가 생기므로 별도 사본에서 읽음</translation>
    </message>
    <message>
        <source>%L1 deleted</source>
        <translation>삭제됨 %L1</translation>
    </message>
    <message>
        <source>Properties of the store</source>
        <translation>저장소 속성</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>종류</translation>
    </message>
    <message>
        <source>MLflow database (SQLite)</source>
        <translation>MLflow 데이터베이스(SQLite)</translation>
    </message>
    <message>
        <source>MLflow folder</source>
        <translation>MLflow 폴더</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>경로</translation>
    </message>
    <message>
        <source>Artifacts below</source>
        <translation>아티팩트 위치</translation>
    </message>
    <message>
        <source>Read at</source>
        <translation>읽은 시각</translation>
    </message>
    <message>
        <source>Untouched</source>
        <translation>원본 보존</translation>
    </message>
    <message>
        <source>%1. Runlane writes nothing to this store, holds no lock in it and leaves no file beside it.</source>
        <translation>%1. Runlane은 이 저장소에 쓰지 않고, 잠그지 않으며, 옆에 파일을 남기지 않습니다.</translation>
    </message>
    <message>
        <source>Moved artifacts</source>
        <translation>옮겨진 아티팩트</translation>
    </message>
    <message>
        <source>Stored below</source>
        <translation>저장 위치</translation>
    </message>
    <message>
        <source>Now below</source>
        <translation>현재 위치</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>크기</translation>
    </message>
    <message>
        <source>%L1 bytes</source>
        <translation>%L1바이트</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>리비전</translation>
    </message>
    <message>
        <source>unknown: newer than this Runlane, or not MLflow&apos;s own</source>
        <translation>알 수 없음: 이 Runlane보다 새롭거나 MLflow의 것이 아님</translation>
    </message>
    <message>
        <source>MLflow %1</source>
        <translation>MLflow %1</translation>
    </message>
    <message>
        <source>none: MLflow before 1.0</source>
        <translation>없음: MLflow 1.0 이전</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>내용</translation>
    </message>
    <message>
        <source>Workspaces</source>
        <translation>작업 공간</translation>
    </message>
    <message>
        <source>Experiments</source>
        <translation>실험</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>실행</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>지표</translation>
    </message>
    <message>
        <source>Data sets</source>
        <translation>데이터 세트</translation>
    </message>
    <message>
        <source>Registered models</source>
        <translation>등록된 모델</translation>
    </message>
    <message numerus="yes">
        <source>%Ln version(s)</source>
        <translation>
            <numerusform>버전 %Ln개</numerusform>
        </translation>
    </message>
    <message>
        <source>Logged models</source>
        <translation>기록된 모델</translation>
    </message>
    <message>
        <source>Prompts</source>
        <translation>프롬프트</translation>
    </message>
    <message>
        <source>Traces</source>
        <translation>트레이스</translation>
    </message>
    <message>
        <source>counted only</source>
        <translation>개수만 표시</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>문제</translation>
    </message>
</context>
<context>
    <name>runlane::ui::StoresDock</name>
    <message>
        <source>Stores</source>
        <translation>저장소</translation>
    </message>
    <message>
        <source>Open folder… (Ctrl+O)</source>
        <translation>폴더 열기… (Ctrl+O)</translation>
    </message>
    <message>
        <source>Reload (F5)</source>
        <translation>다시 읽기 (F5)</translation>
    </message>
    <message>
        <source>Filter experiments</source>
        <translation>실험 이름 거르기</translation>
    </message>
    <message>
        <source>Stores and experiments</source>
        <translation>저장소와 실험</translation>
    </message>
    <message>
        <source>Show deleted (%L1)</source>
        <translation>삭제된 항목 보기 (%L1)</translation>
    </message>
    <message>
        <source>Copy experiment name</source>
        <translation>실험 이름 복사</translation>
    </message>
    <message>
        <source>Copy path of the store</source>
        <translation>저장소 경로 복사</translation>
    </message>
    <message>
        <source>Reload store</source>
        <translation>저장소 다시 읽기</translation>
    </message>
    <message>
        <source>Close store</source>
        <translation>저장소 닫기</translation>
    </message>
    <message>
        <source>Properties…</source>
        <translation>속성…</translation>
    </message>
    <message>
        <source>Forget moved artifacts</source>
        <translation>옮긴 아티팩트 위치 지우기</translation>
    </message>
</context>
<context>
    <name>runlane::ui::WindowActions</name>
    <message>
        <source>&amp;File</source>
        <translation>파일(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>편집(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>보기(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>실행(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Chart</source>
        <translation>차트(&amp;C)</translation>
    </message>
    <message>
        <source>Re&amp;port</source>
        <translation>보고서(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>도움말(&amp;H)</translation>
    </message>
    <message>
        <source>Export report…</source>
        <translation>보고서 내보내기…</translation>
    </message>
    <message>
        <source>Open folder…</source>
        <translation>폴더 열기…</translation>
    </message>
    <message>
        <source>Open database…</source>
        <translation>데이터베이스 열기…</translation>
    </message>
    <message>
        <source>Try the sample</source>
        <translation>예제 열기</translation>
    </message>
    <message>
        <source>Recent stores</source>
        <translation>최근 저장소</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>다시 읽기</translation>
    </message>
    <message>
        <source>Close window</source>
        <translation>창 닫기</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>끝내기</translation>
    </message>
    <message>
        <source>Forget all but pinned</source>
        <translation>고정 항목 외 모두 지우기</translation>
    </message>
    <message>
        <source>Copy as table</source>
        <translation>표로 복사</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>찾기</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>설정…</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>다음 영역</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>전체 화면</translation>
    </message>
    <message>
        <source>Start page</source>
        <translation>시작 페이지</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>테마</translation>
    </message>
    <message>
        <source>System</source>
        <translation>시스템</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>밝게</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>어둡게</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>언어</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>글자 크기</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>크게</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>작게</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>보통</translation>
    </message>
    <message>
        <source>Add to comparison</source>
        <translation>비교에 추가</translation>
    </message>
    <message>
        <source>Set as baseline</source>
        <translation>기준으로 지정</translation>
    </message>
    <message>
        <source>Clear comparison</source>
        <translation>비교 비우기</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>도움말</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>키보드 단축키</translation>
    </message>
    <message>
        <source>About Runlane</source>
        <translation>Runlane 정보</translation>
    </message>
    <message>
        <source>Remove from comparison</source>
        <translation>비교에서 빼기</translation>
    </message>
    <message>
        <source>No baseline</source>
        <translation>기준 없음</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>실시간</translation>
    </message>
</context>
</TS>
